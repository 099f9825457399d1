-- Printed by `npm run wall` from core/policy; do not edit. When the policy changes, print it into the next migration: store/migrations/NNNN-wall.sql.

-- The register of purposes: what no entry allows, no grant opens, whoever wrote it.
create table if not exists access.purpose (
  code           text primary key,
  title          text not null,
  legal_basis    text not null,
  roles          text[] not null,
  offices        text[],                              -- null: roles without a department
  departments    text[] not null,
  classes        int[] not null,
  needs_case     boolean not null,
  needs_approval boolean not null,
  needs_consent  boolean not null,
  break_glass    boolean not null,
  minutes        int not null
);
create table if not exists access.budget (
  hour int not null, day int not null, year int not null, emergencies_a_week int not null, subjects int not null
);
delete from access.purpose;
insert into access.purpose values
  ('CASE_HANDLING', 'Handling a case of the own department', 'Personal Information Protection Law, article 34: statutory duties', '{officer}', '{police,housing,hotline,health}', '{police,housing,hotline}', '{3}', true, false, true, false, 30),
  ('MEDIATION', 'Mediating a dispute', 'People''s Mediation Law, article 2; Personal Information Protection Law, article 34', '{officer}', '{police,hotline}', '{police,housing,hotline}', '{3}', true, false, true, false, 30),
  ('HOUSING_SAFETY', 'Safety of a building and its residents', 'Regulation on urban housing safety; Personal Information Protection Law, article 34', '{officer}', '{housing}', '{housing,hotline}', '{3}', true, false, true, false, 30),
  ('CARE_COORDINATION', 'Coordinating care with the department that meets the person', 'Mental Health Law, articles 11 and 56; Personal Information Protection Law, articles 28 and 34', '{officer}', '{police,housing,hotline,health}', '{police,housing,hotline,health}', '{3,4}', true, true, true, false, 30),
  ('SUBJECT_REQUEST', 'A request of the person concerned: to know, copy, correct or erase', 'Personal Information Protection Law, articles 44 to 48', '{officer}', '{hotline}', '{police,housing,hotline}', '{3}', true, true, true, false, 30),
  ('EMERGENCY', 'Danger to life or limb', 'Personal Information Protection Law, article 13 (4): emergencies', '{officer}', '{police,health}', '{police,housing,hotline,health}', '{3,4}', false, false, false, true, 30);
delete from access.budget;
insert into access.budget values (50, 200, 500, 3, 50);
grant select on access.purpose to hub_api;

-- A request sees its own grant while it is in force, by the register. A second of leeway: two clocks of one statement.
drop policy if exists own on access.grant;
create policy own on access.grant for select to hub_api
  using (id = access.request_grant() and principal = access.request_principal() and closed_at is null and expires_at > statement_timestamp()
    and exists (select from access.purpose u where u.code = purpose and role = any(u.roles) and (u.offices is null or department = any(u.offices))
      and (approval = 'given' or (approval = 'none' and not u.needs_approval)) and (case_record is not null or not u.needs_case)
      and expires_at <= opened_at + make_interval(mins => u.minutes, secs => 1))
    -- A case that closes ends its grants, already while the edition that closes it is being prepared.
    and (case_record is null or exists (
      select from hub.case_version c where c.record = case_record and c.until_edition = 2147483647 and c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null)));

-- Clear values: the columns that a field tells, of the subjects of the request's grant as far as its purpose goes, or of the own department.
drop policy if exists home on vault.place_version;
revoke all on vault.case_record from hub_api;
drop policy if exists subject on vault.case_record;
drop policy if exists office on vault.case_record;
grant select (record, part, from_edition, until_edition, title, content) on vault.case_record to hub_api;
create policy office on vault.case_record for select to hub_api
  using ((select r.department from hub.record r where r.record = case_record.record) = access.request_office());
revoke all on vault.event_record from hub_api;
drop policy if exists subject on vault.event_record;
drop policy if exists office on vault.event_record;
grant select (record, part, from_edition, until_edition, note) on vault.event_record to hub_api;
create policy office on vault.event_record for select to hub_api
  using ((select r.department from hub.record r where r.record = event_record.record) = access.request_office());
revoke all on vault.person_record from hub_api;
drop policy if exists subject on vault.person_record;
drop policy if exists office on vault.person_record;
grant select (record, part, from_edition, until_edition, phones) on vault.person_record to hub_api;
create policy subject on vault.person_record for select to hub_api
  using (record in (
    select l.record from access.grant g join access.purpose u on u.code = g.purpose join access.grant_subject s on s.grant_number = g.number
      join hub.person_link l on l.person = s.person join hub.record r on r.record = l.record
     where 3 = any(u.classes) and r.department = any(u.departments)));
revoke all on vault.person_version from hub_api;
drop policy if exists subject on vault.person_version;
drop policy if exists office on vault.person_version;
grant select (person, from_edition, until_edition, citizen_id_record, name, birth_date, citizen_id) on vault.person_version to hub_api;
create policy subject on vault.person_version for select to hub_api
  using (person in (
    select s.person from access.grant g join access.purpose u on u.code = g.purpose join access.grant_subject s on s.grant_number = g.number
      join hub.person_link l on l.person = s.person join hub.record r on r.record = l.record
     where 3 = any(u.classes) and r.department = any(u.departments)));
revoke all on vault.place_version from hub_api;
drop policy if exists subject on vault.place_version;
drop policy if exists office on vault.place_version;
grant select (place, from_edition, until_edition, address) on vault.place_version to hub_api;
create policy subject on vault.place_version for select to hub_api
  using (place in (
    select l.place from access.grant g join access.purpose u on u.code = g.purpose join access.grant_subject s on s.grant_number = g.number
      join hub.residence l on l.person = s.person join hub.record r on r.record = l.record
     where 3 = any(u.classes) and r.department = any(u.departments)));
