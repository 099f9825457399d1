-- Who is erased and stays so, and how far back history goes. Neither holds a value of a person.

-- An order to erase a person: who gave it and on which basis. Its number is what rejects and `hub erase lift` name it by.
create table access.erasure (
  erasure    int generated always as identity primary key,
  id         uuid not null unique,                    -- the same in the journal outside of the database
  ordered_by text not null,
  basis      text not null,                           -- of core/policy/erasure-bases.ts
  reason     text not null,
  keep_out   boolean not null,                        -- new records with the same documents are kept out as well
  key_check  text not null,                           -- tells whether a process has the key that the tombstones were made with
  erased_at  timestamptz not null default clock_timestamp(),
  counts     jsonb not null,
  lifted_at  timestamptz
);

-- What the erasure keeps out, as a keyed hash: who has the database alone cannot try out names and numbers against it.
create table access.tombstone (
  mac        text not null,                           -- HMAC-SHA256 of a record's name or of a document, base64url
  erasure    int not null references access.erasure on delete cascade,
  scope      text not null check (scope in ('record', 'person', 'text', 'identity')),
  department text,                                    -- null for an identity
  stream     text,
  primary key (mac, erasure)
);
create index tombstone_department on access.tombstone (department);
create index tombstone_erasure on access.tombstone (erasure);

-- How far back history is whole: editions before `since_edition` have lost versions and are not answered.
create table hub.history (
  singleton     boolean primary key default true check (singleton),
  since_edition int not null default 0
);
insert into hub.history default values;

-- What the daily retention job did: counts only.
create table hub.retention_run (
  retention_run int generated always as identity primary key,
  requested_by  text not null,
  finished_at   timestamptz not null default clock_timestamp(),
  since_edition int not null,
  counts        jsonb not null
);

-- The planner's statistics quote values. No plan asks for those of the departments' own words, so none are kept.
alter table vault.reject_source alter column source set statistics 0;
alter table vault.case_record alter column title set statistics 0, alter column content set statistics 0;
alter table vault.event_record alter column note set statistics 0;
alter table vault.address_record alter column text set statistics 0, alter column original_coordinates set statistics 0;
alter table stage.raw_row alter column raw set statistics 0;

create index subject_seen_at on access.subject_seen (seen_at);
