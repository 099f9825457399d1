-- Schemas, the edition press, the run ledger, cursors, and where data rests between the steps of a run.
create schema if not exists hub;   -- the migrator keeps its ledger here and makes it before the first migration
create schema vault;   -- clear values of persons, apart from the pseudonymous facts
create schema stage;   -- what a run has fetched and cleaned and not yet stored
create extension if not exists pg_trgm schema public;

-- One row for each department's part of a night, an increment or a full load; each run prepares one edition.
create table hub.run (
  run           bigint generated always as identity primary key,
  uid           uuid not null default gen_random_uuid() unique,
  department    text not null,
  mode          text not null check (mode in ('night', 'increment', 'full')),
  business_date date not null,                       -- Asia/Shanghai
  state         text not null default 'queued' check (state in ('queued', 'running', 'stopped', 'published', 'failed', 'withdrawn')),
  epoch         int  not null default 0,             -- raised at every (re)start of a step; a stale writer changes 0 rows
  generation    int  not null default 0,             -- which flow of jobs works for it; raised when its jobs are made anew
  edition       int,                                 -- set when the press is taken
  requested_by  text not null default 'schedule',
  requested_at  timestamptz not null default now(),
  started_at    timestamptz,
  finished_at   timestamptz,
  error         jsonb,                               -- { code, message, fix, facts }: never values of persons
  guard         jsonb,                               -- why a guard stopped it: { rule, facts }
  approved_by   text,
  approved_reason text
);
-- The same night started ten times is one run.
create unique index run_active on hub.run (department) where state in ('queued', 'running', 'stopped');
create index run_requested on hub.run (requested_at desc);

create table hub.run_step (
  run         bigint not null references hub.run on delete cascade,
  step        text not null check (step in ('extract', 'clean', 'store', 'link', 'derive', 'publish')),
  state       text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  attempts    int not null default 0,                -- starts since the last commit or orderly end: a step that kills its worker is set aside
  started_at  timestamptz,
  finished_at timestamptz,
  detail      jsonb not null default '{}',           -- counts by name
  primary key (run, step)
);

-- The ledger of a stream within a run: read = stored + unchanged + rejected + duplicates, always. deleted counts versions closed (part of stored for rows that say so, on top for rows missing from a snapshot).
create table hub.run_stream (
  run        bigint not null references hub.run on delete cascade,
  stream     text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'extracting', 'extracted', 'planned', 'cleaned', 'stored')),
  coverage   text check (coverage in ('snapshot', 'changes')),
  resume     jsonb,                                  -- where extraction goes on after the last committed page
  clean_seq  bigint not null default 0,              -- up to which raw row cleaning has committed
  next_cursor jsonb,
  next_as_of timestamptz,
  notes      jsonb not null default '[]',
  read       bigint not null default 0,
  stored     bigint not null default 0,
  unchanged  bigint not null default 0,
  rejected   bigint not null default 0,
  duplicates bigint not null default 0,
  deleted    bigint not null default 0,
  missing    bigint not null default 0,              -- closed because a snapshot no longer had them
  figures    jsonb not null default '{}',            -- counts over keys that the guards judge by
  started_at timestamptz,
  finished_at timestamptz,
  primary key (run, stream)
);

create table hub.edition (
  edition      int primary key,
  run          bigint not null references hub.run,
  state        text not null default 'preparing' check (state in ('preparing', 'published', 'withdrawn')),
  prepared_at  timestamptz not null default now(),
  published_at timestamptz,
  withdrawn_at timestamptz,
  reason       text
);
create index edition_published on hub.edition (published_at) where state = 'published';

-- The press: one run prepares at a time. A single row; its holder is a run, not a process.
create table hub.press (
  singleton boolean primary key default true check (singleton),
  run       bigint references hub.run,
  taken_at  timestamptz
);
insert into hub.press default values;

-- Cursors are facts of an edition: withdrawing the edition gives the older cursor back.
create table hub.source_cursor (
  department text not null,
  stream     text not null,
  edition    int not null references hub.edition on delete cascade,
  cursor     jsonb not null,
  as_of      timestamptz,
  primary key (department, stream, edition)
);

-- Raw rows of a run, as the source sent them less what is not to be pulled. Emptied when the edition is published; rejects keep theirs.
create table stage.raw_row (
  run     bigint not null,
  stream  text not null,
  seq     bigint not null,
  key     text,
  op      char(1) not null check (op in ('U', 'D')),
  version text,
  hash    uuid,                                      -- first 16 bytes of SHA-256 over content and rules; null for deletions and faults
  origin  text not null,
  raw     json,                                      -- json: only the hub reads it again, as text; jsonb takes COPY 1.7 times as long
  fault   text,                                      -- reason, when the row cannot be used as it came
  fault_column text,
  primary key (run, stream, seq)
);

-- What a run does to the standing records of a stream, one row for each key that changes; unchanged keys are only counted.
create table stage.plan (
  run     bigint not null,
  stream  text not null,
  seq     bigint not null,                           -- of the winning raw row; for M the record's number below zero
  key     text not null,
  action  char(1) not null check (action in ('N', 'C', 'D', 'M')),   -- new, changed, deleted, missing from a snapshot
  record  bigint,                                    -- null: a key never seen before
  hash    uuid,
  primary key (run, stream, seq)
);

-- Canonical rows of a run before they are merged.
create table stage.cleaned_row (
  run     bigint not null,
  stream  text not null,
  seq     bigint not null,                           -- of the raw row
  kind    text not null,
  part    text not null,
  open    text[] not null,                           -- values in the order of the record table's columns; COPY takes half the time of jsonb
  vault   text[]
);
create index cleaned_row_run on stage.cleaned_row (run, stream, kind);

-- Verdicts of the values of one raw row; a row here says that cleaning could use the raw row.
create table stage.cleaned_verdict (
  run      bigint not null,
  stream   text not null,
  seq      bigint not null,
  verdicts jsonb not null
);
create index cleaned_verdict_run on stage.cleaned_verdict (run, stream);

-- Which kinds of rows a stream has ever made, so that closing a record looks into those tables only.
create table hub.stream_kind (
  department text not null,
  stream     text not null,
  kind       text not null,
  primary key (department, stream, kind)
);

-- What could not be used. source holds the department's own words: 30 days, integration staff only.
create table hub.reject (
  reject     bigint generated always as identity primary key,
  uid        uuid not null default gen_random_uuid() unique,
  run        bigint not null references hub.run,
  department text not null,
  stream     text not null,
  key        text,
  seq        bigint not null,
  reason     text not null,
  column_name text,
  origin     text not null,
  rejected_at timestamptz not null default now(),
  unique (run, stream, seq)
);
create index reject_recent on hub.reject (rejected_at desc, reject desc);
create table vault.reject_source (
  reject bigint primary key references hub.reject on delete cascade,
  source jsonb not null,
  expires_at timestamptz not null default now() + interval '30 days'
);
