-- Who may see clear values: grants, and the wall in PostgreSQL behind the store. The API works as hub_api, which owns nothing and bypasses nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hub_api') then
    begin
      create role hub_api nologin;
    exception when duplicate_object or unique_violation then null; -- another database of the cluster was faster
    end;
  end if;
  if not pg_has_role(current_user, 'hub_api', 'member') then
    execute format('grant hub_api to %I', current_user);
  end if;
end
$$;

create schema access;

-- A purpose bound to one case and some people for a short time. Its id is the secret that a request sends; logs and the audit name it by its number.
create table access.grant (
  number       bigint generated always as identity primary key,
  id           uuid not null unique default gen_random_uuid(),
  principal    text not null,
  role         text not null,
  department   text,
  purpose      text not null,
  case_record  bigint,                                -- null where the purpose needs no case
  reason       text not null,
  opened_at    timestamptz not null default clock_timestamp(),
  expires_at   timestamptz not null,
  closed_at    timestamptz,
  approval     text not null check (approval in ('none', 'asked', 'given', 'refused')),
  approved_by  text,
  approved_at  timestamptz,
  break_glass  boolean not null default false,
  reviewed_by  text,
  reviewed_at  timestamptz,
  review       text check (review in ('justified', 'unjustified'))
);
create index grant_principal on access.grant (principal, opened_at desc);
create index grant_unreviewed on access.grant (opened_at) where break_glass and reviewed_at is null;

create table access.grant_subject (
  grant_number bigint not null references access.grant on delete cascade,
  person       bigint not null,
  primary key (grant_number, person)
);

-- Whom each principal was given clear: what the hourly, daily and yearly budgets count.
create table access.subject_seen (
  principal text not null,
  person    bigint not null,
  seen_at   timestamptz not null default clock_timestamp(),
  caseload  boolean not null,                         -- a party of a case of the principal's own department
  primary key (principal, person, seen_at)
);
create index subject_seen_recent on access.subject_seen (principal, seen_at desc);

-- Principals whose tokens are not accepted any more.
create table access.revocation (
  principal  text primary key,
  revoked_at timestamptz not null default clock_timestamp(),              -- tokens issued up to now are refused
  reason     text not null
);

-- Which person a principal is, by the issuer's word: nobody opens a grant on a colleague.
create table access.principal (
  principal  text primary key,
  department text,
  person     uuid not null
);
create index principal_department on access.principal (department);

-- What a request said of itself, inside its transaction. A setting is '' after a local set on a pooled connection: that is none.
create function access.request_grant() returns uuid language sql stable parallel safe
  return nullif(current_setting('hub.grant', true), '')::uuid;
create function access.request_principal() returns text language sql stable parallel safe
  return nullif(current_setting('hub.principal', true), '');
create function access.request_office() returns text language sql stable parallel safe
  return nullif(current_setting('hub.office', true), '');

-- The grant table betrays nobody's purpose: a request sees its own grant while it lives. Re-checked at every statement.
alter table access.grant enable row level security;
alter table access.grant force row level security;
alter table access.grant_subject enable row level security;
alter table access.grant_subject force row level security;
create policy keeper on access.grant to current_user using (true) with check (true);
create policy keeper on access.grant_subject to current_user using (true) with check (true);
create policy own on access.grant for select to hub_api
  using (id = access.request_grant() and principal = access.request_principal()
    and approval in ('none', 'given') and closed_at is null and expires_at > statement_timestamp()
    -- A case that closes ends its grants, already while the edition that closes it is being prepared.
    and (case_record is null or exists (
      select from hub.case_version c where c.record = case_record and c.until_edition = 2147483647 and c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null)));
create policy own on access.grant_subject for select to hub_api
  using (grant_number = (select g.number from access.grant g));

-- Clear values. Whoever owns the tables keeps them (ingest, linking, deriving); the API sees the subjects of its grant.
do $$
declare
  name text;
begin
  foreach name in array array['person_record', 'address_record', 'case_record', 'party_record', 'event_record', 'person_version', 'person_token', 'place_key', 'place_version', 'reject_source'] loop
    execute format('alter table vault.%I enable row level security', name);
    execute format('alter table vault.%I force row level security', name);
    execute format('create policy keeper on vault.%I to current_user using (true) with check (true)', name);
  end loop;
end
$$;
create policy subject on vault.person_version for select to hub_api
  using (person in (select s.person from access.grant_subject s));
create policy subject on vault.person_record for select to hub_api
  using (record in (select l.record from access.grant_subject s join hub.person_link l on l.person = s.person));
create policy home on vault.place_version for select to hub_api
  using (place in (select r.place from access.grant_subject s join hub.residence r on r.person = s.person));
-- Free text is the owning department's: what it wrote itself.
create policy office on vault.case_record for select to hub_api
  using ((select r.department from hub.record r where r.record = case_record.record) = access.request_office());
create policy office on vault.event_record for select to hub_api
  using ((select r.department from hub.record r where r.record = event_record.record) = access.request_office());

-- Search gives ids only: the tokens themselves never leave, so the API has no right to the table. Runs as the tables' owner; it takes no name of an object.
-- A prefix is a range in byte order, which the index on (kind, token text_pattern_ops) gives; rank 0 is the whole token, 1 its beginning.
create function access.find_persons(kinds text[], tokens text[], prefixes boolean[], at_edition int)
  returns table (person bigint, rank int)
  language sql stable security definer set search_path = '' rows 100
as $$
  select f.person, min(f.rank)::int
    from (
      select t.person, 0 as rank
        from unnest(kinds, tokens) as w (kind, token)
        join vault.person_token t on t.kind = w.kind and t.token = w.token
       where t.from_edition <= at_edition and t.until_edition > at_edition
      union all
      select t.person, 1
        from unnest(kinds, tokens, prefixes) as w (kind, token, prefix)
        join vault.person_token t on t.kind = w.kind and t.token operator(pg_catalog.~>~) w.token and t.token operator(pg_catalog.~<~) (w.token || chr(1114111))
       where w.prefix and w.token <> '' and t.from_edition <= at_edition and t.until_edition > at_edition
    ) f
   group by f.person
$$;

-- The API asks these by the hub's own connection, never by a request's.
alter table access.subject_seen enable row level security;
alter table access.subject_seen force row level security;
create policy keeper on access.subject_seen to current_user using (true) with check (true);

grant usage on schema hub, vault, access to hub_api;
grant select on all tables in schema hub to hub_api;
-- Who searches how often, and what apps may run, is asked by the hub's own connection.
revoke select on hub.search_count, hub.trusted_document from hub_api;
grant select on vault.person_version, vault.person_record, vault.place_version, vault.case_record, vault.event_record to hub_api;
grant select on access.grant, access.grant_subject to hub_api;
revoke all on function access.find_persons(text[], text[], boolean[], int) from public;
grant execute on function access.find_persons(text[], text[], boolean[], int) to hub_api;
grant execute on function access.request_grant(), access.request_principal(), access.request_office() to hub_api;
-- Tables that later migrations make are readable where they are made by the same owner; the vault's are granted one by one.
alter default privileges in schema hub grant select on tables to hub_api;
