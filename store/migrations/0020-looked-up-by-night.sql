-- A night looks up the nodes and pairs of the records that it changed.
alter table vault.person_node add constraint person_node_pkey primary key (record);
create index person_pair_a on vault.person_pair (a);
create index person_pair_b on vault.person_pair (b);

-- What fills an empty table makes its indexes afterwards: row by row they cost several times the rows. The roles that link own no index, so the owner
-- sets them aside and makes them again, within one transaction: what is still aside when it commits fails it.
create table hub.index_aside (
  definition text not null,
  of_table regclass not null
);

create function hub.set_indexes_aside(the_table regclass) returns void language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  if (select c.relnamespace from pg_class c where c.oid = the_table) not in ('hub'::regnamespace, 'vault'::regnamespace) then
    raise exception 'not a table of the hub' using errcode = 'insufficient_privilege';
  end if;
  if pg_relation_size(the_table) > 0 then
    raise exception 'not an empty table' using errcode = 'object_not_in_prerequisite_state';
  end if;
  for one in
    select i.indexrelid::regclass as index, pg_get_indexdef(i.indexrelid) as definition from pg_index i where i.indrelid = the_table and not i.indisunique
  loop
    insert into hub.index_aside (definition, of_table) values (one.definition, the_table);
    execute format('drop index %s', one.index);
  end loop;
end $$;

create function hub.make_indexes(the_table regclass) returns void language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in delete from hub.index_aside where of_table = the_table returning definition loop
    execute one.definition;
  end loop;
end $$;

create function hub.no_index_stays_aside() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from hub.index_aside) then
    raise exception 'an index was set aside and not made again' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return null;
end $$;
create constraint trigger no_index_stays_aside after insert on hub.index_aside deferrable initially deferred for each row execute function hub.no_index_stays_aside();

revoke all on function hub.set_indexes_aside(regclass), hub.make_indexes(regclass), hub.no_index_stays_aside() from public;
grant execute on function hub.set_indexes_aside(regclass), hub.make_indexes(regclass) to hub_linking;

-- As before, but for hub.index_aside, which is the owner's alone.
create or replace function hub.assign_roles()
 returns void language plpgsql as $$
declare
  one record;
begin
  grant usage on schema hub, vault, stage to hub_ingest, hub_linking;
  execute format('grant temporary on database %I to hub_ingest, hub_linking', current_database());
  for one in
    select c.oid, n.nspname as schema, c.relname as name, format('%I.%I', n.nspname, c.relname) as full_name, c.relrowsecurity as walled,
           n.nspname = 'stage' as stage, c.relname = 'record' or c.relname = 'record_version' or c.relname like '%\_record' as records,
           c.relname in ('run', 'run_step', 'run_stream', 'edition', 'press', 'source_cursor', 'department_kind', 'reject', 'reject_source') as ledger,
           c.relname in ('migration', 'migration_lock', 'search_count', 'trusted_document', 'index_aside') as private
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

-- Two records without a citizen id were never compared by birth date and sex: the next run links everything anew.
delete from hub.person_linking;
