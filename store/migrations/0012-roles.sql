-- Every kind of work has a role of its own beside the API's, and a request opens in one round trip.

-- hub_ingest stores records, hub_linking makes beliefs of them, hub_audit appends to the log of disclosures. None can sign in or owns anything: the hub's
-- account takes one on for a transaction (`set local role`) or a connection.
do $$
declare
  name text;
begin
  foreach name in array array['hub_ingest', 'hub_linking', 'hub_audit'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then null; -- another database of the cluster was faster
      end;
    end if;
    begin
      -- Whoever made a role may grant it and need not be allowed to take it on (PostgreSQL 16).
      perform set_config('role', name, true);
      perform set_config('role', 'none', true);
    exception when insufficient_privilege then
      execute format('grant %I to %I', name, current_user);
    end;
  end loop;
end
$$;

-- Who may write what, by the names of tables, so that those of later migrations are covered: `migrate` calls it after them.
-- Records and the ledger of runs are ingest's; what is believed of them (everything else in hub and vault) is linking's; neither has any right in access and
-- audit.
create function hub.assign_roles() returns void language plpgsql as $$
declare
  one record;
begin
  grant usage on schema hub, vault, stage to hub_ingest, hub_linking;
  execute format('grant temporary on database %I to hub_ingest, hub_linking', current_database());
  for one in
    select c.oid, n.nspname as schema, c.relname as name, format('%I.%I', n.nspname, c.relname) as full_name, c.relrowsecurity as walled,
           n.nspname = 'stage' as stage, c.relname = 'record' or c.relname = 'record_version' or c.relname like '%\_record' as records,
           c.relname in ('run', 'run_step', 'run_stream', 'edition', 'press', 'source_cursor', 'department_kind', 'reject', 'reject_source') as ledger,
           c.relname in ('migration', 'migration_lock', 'search_count', 'trusted_document') as private
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('hub', 'vault', 'stage')
  loop
    execute format('revoke all on %s from hub_ingest, hub_linking', one.full_name);
    continue when one.private;
    if one.stage or one.records or one.ledger then
      execute format('grant select, insert, update, delete%s on %s to hub_ingest', case when one.stage then ', truncate' else '' end, one.full_name);
      if one.name <> 'reject_source' then
        execute format('grant select on %s to hub_linking', one.full_name);
      end if;
    else
      execute format('grant select, insert, update, delete, truncate on %s to hub_linking', one.full_name);
    end if;
    continue when not one.walled;
    execute format('drop policy if exists ingest on %s', one.full_name);
    execute format('drop policy if exists linking on %s', one.full_name);
    if one.records or one.ledger then
      execute format('create policy ingest on %s to hub_ingest using (true) with check (true)', one.full_name);
    end if;
    execute format('create policy linking on %s to hub_linking using (true) with check (true)', one.full_name);
  end loop;
  grant usage on all sequences in schema hub to hub_ingest, hub_linking;
end $$;
revoke all on function hub.assign_roles() from public;

-- Statistics are their table's owner's to make: the roles ask for them. Of columns none, all are looked at.
create function hub.analyze_table(the_table regclass, columns text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  if (select c.relnamespace from pg_class c where c.oid = the_table) not in ('hub'::regnamespace, 'vault'::regnamespace, 'stage'::regnamespace) then
    raise exception 'not a table of the hub' using errcode = 'insufficient_privilege';
  end if;
  execute format('analyze %s%s', the_table,
    coalesce((select ' (' || string_agg(format('%I', name), ', ') || ')' from unnest(columns) name), ''));
end $$;
revoke all on function hub.analyze_table(regclass, text[]) from public;
grant execute on function hub.analyze_table(regclass, text[]) to hub_ingest, hub_linking;

-- The log of disclosures is appended to by its function alone, which runs as the tables' owner: hub_audit can neither read nor change an entry, nor write one
-- that is not chained.
alter function audit.append(text[], int[], uuid[]) security definer set search_path = '';
revoke all on function audit.append(text[], int[], uuid[]) from public;
grant usage on schema audit to hub_audit;
grant execute on function audit.append(text[], int[], uuid[]) to hub_audit;

-- A line begins with its principal, so the index need not read the rest as JSON, which was a third of what an entry cost the database. A quote inside of a
-- principal is escaped: what stands before the first `","department":` is the principal and nothing else.
drop index audit.entry_principal;
create index entry_principal on audit.entry (split_part(line, '","department":', 1), at, seq);


-- What a request has to know before its first statement, and what row-level security has to know of it. Runs with its caller's rights: it starts as the
-- hub's account, which may read revocations, and goes on as hub_api until the transaction ends, so that the grant is looked up behind its policy.
create function access.open_request(
  the_grant uuid, the_principal text, the_app text, the_office text, issued_at double precision, as_of timestamptz, statement_limit text, idle_limit text,
  out revoked boolean, out edition int, out published_at timestamptz, out grant_number bigint, out purpose text, out subjects bigint[],
  out history_since timestamptz)                      -- retention has deleted of the edition: history is whole since then
language plpgsql as $$
#variable_conflict use_column
begin
  revoked := the_principal is not null and issued_at is not null
    and exists (select from access.revocation r where r.principal in (the_principal, the_app) and r.revoked_at >= to_timestamp(issued_at));
  if as_of is null then
    select e.edition, e.published_at into edition, published_at from hub.edition e where e.state = 'published' order by e.edition desc limit 1;
  else
    select e.edition, e.published_at into edition, published_at from hub.edition e
     where e.state = 'published' and e.published_at <= as_of order by e.published_at desc, e.edition desc limit 1;
    select e.published_at into history_since from hub.history h join hub.edition e on e.edition = h.since_edition where h.since_edition > open_request.edition;
  end if;
  -- Everything is local to the transaction, so that a pooled connection forgets it.
  perform set_config('role', 'hub_api', true), set_config('hub.grant', coalesce(the_grant::text, ''), true),
    set_config('hub.principal', coalesce(the_principal, ''), true), set_config('hub.office', coalesce(the_office, ''), true),
    set_config('statement_timeout', statement_limit, true), set_config('idle_in_transaction_session_timeout', idle_limit, true);
  if the_grant is not null and not revoked then
    select g.number, g.purpose, array(select s.person from access.grant_subject s where s.grant_number = g.number order by s.person)
      into grant_number, purpose, subjects from access.grant g;
  end if;
end $$;
revoke all on function access.open_request(uuid, text, text, text, double precision, timestamptz, text, text) from public;
