-- What cleaning makes is staged under the record that it belongs to, so that the merge joins nothing. Planning gives new keys their record beforehand.
drop table stage.cleaned_row;
drop table stage.cleaned_verdict;

-- Runs that stand between extracting and storing are planned and cleaned again from their raw rows.
create temp table clean_again on commit drop as
  select run from hub.run r
   where state in ('queued', 'running', 'stopped') and not exists (select from hub.run_step s where s.run = r.run and s.step = 'store' and s.state = 'done');
delete from stage.plan where run in (select run from clean_again);
delete from hub.reject where run in (select run from clean_again);
update hub.run_stream set state = 'extracted', clean_seq = 0 where state in ('planned', 'cleaned') and run in (select run from clean_again);
update hub.run_step set state = 'waiting', finished_at = null where step = 'clean' and run in (select run from clean_again);

-- A raw row that cleaning could use, and what it does to its record.
create table stage.cleaned_record (
  run      bigint not null,
  stream   text not null,
  record   bigint not null,
  hash     uuid not null,
  closes   boolean not null,                         -- the record has a standing version
  verdicts jsonb not null                            -- what cleaning said of each value
);
create index cleaned_record_run on stage.cleaned_record (run);

-- Canonical rows of a run before they are merged.
create table stage.cleaned_row (
  run    bigint not null,
  kind   text not null,
  record bigint not null,
  part   text not null,
  open   text[] not null,                            -- values in the order of the record table's columns; COPY takes half the time of jsonb
  vault  text[]
);
create index cleaned_row_run on stage.cleaned_row (run, kind);

-- Which records the edition in the press touches. Filled by the store step, read by all parts of linking and deriving; one edition is in the press at a time.
create table stage.changed_record (
  record     bigint primary key,
  department text not null,
  stream     text not null,
  key        text not null,
  name       text not null,                          -- department:stream:key
  stands     boolean not null                        -- has a version that opens at the edition
);

-- Which kinds of rows a department has ever made, so that closing a record looks into those tables only.
create table hub.department_kind (
  department text not null,
  kind       text not null,
  primary key (department, kind)
);
insert into hub.department_kind (department, kind) select distinct department, kind from hub.stream_kind;
drop table hub.stream_kind;
