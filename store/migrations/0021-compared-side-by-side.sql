-- Candidate pairs of people rest in a table of the hub's own while they are compared: a temporary one is its connection's alone, and no parallel worker could
-- read it. Empty outside of the transaction that links.
create unlogged table vault.person_candidate (a bigint not null, b bigint not null);

-- From PostgreSQL 16 on whoever makes a role may grant it and counts as its member, but may not take it on: migration 8 took the one for the other, and of an
-- account that may make roles but is no superuser every request failed.
do $$
begin
  perform set_config('role', 'hub_api', true);
  perform set_config('role', 'none', true);
exception when insufficient_privilege then
  execute format('grant hub_api to %I', current_user);
end
$$;

-- A denial withholds, whatever another consent of the patient permits.
alter table hub.consent_record add column denies boolean not null default false;
