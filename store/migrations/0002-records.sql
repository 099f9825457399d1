-- Records: what each department says, versioned by edition. 2147483647 in until_edition means: stands.
-- A record is (department, stream, key); its content hangs off record_version and opens and closes with it.
create table hub.record (
  record     bigint generated always as identity primary key,
  uid        uuid not null default gen_random_uuid() unique,
  department text not null,
  stream     text not null,
  key        text not null,
  unique (department, stream, key)
);

create table hub.record_version (
  record        bigint not null,                     -- of hub.record; unchecked: the merge makes both in one transaction, and a check for each row is dear in a full load
  from_edition  int not null,
  until_edition int not null default 2147483647,
  hash          uuid not null,
  run           bigint not null,
  seen_at       timestamptz not null default now(),
  verdicts      jsonb not null default '{}',
  primary key (record, from_edition)
);
create unique index record_version_stands on hub.record_version (record) where until_edition = 2147483647;
create index record_version_from on hub.record_version (from_edition);
create index record_version_until on hub.record_version (until_edition) where until_edition < 2147483647;

-- Every table below: (record, part, from_edition, until_edition, columns of core/records.ts in their order).
create table hub.person_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  sex text, birth_year int, name_kind text, name_masked text, citizen_id_kind text not null, deceased boolean not null, deceased_on date, same_as text[] not null,
  primary key (record, part, from_edition));
create index person_record_same_as on hub.person_record (record) where same_as <> '{}';
create table vault.person_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  name text, name_match text, name_pinyin text, birth_date date, citizen_id text, citizen_id_pattern text, document_kind text, document_number text,
  health_card text, phones text[] not null,
  primary key (record, part, from_edition));
create index person_record_citizen_id on vault.person_record (citizen_id) where citizen_id is not null and until_edition = 2147483647;
create index person_record_health_card on vault.person_record (health_card) where health_card is not null and until_edition = 2147483647;
create index person_record_document on vault.person_record (document_number) where document_number is not null and until_edition = 2147483647;

create table hub.address_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  role text not null, precision text not null, district_code text, street_code text, community_code text, road text, road_number text, compound text,
  building text, landmark text, compound_code text, grid_code text, police_grid text, longitude double precision, latitude double precision,
  primary key (record, part, from_edition));
create index address_record_compound on hub.address_record (compound) where compound is not null and until_edition = 2147483647;
create index address_record_road on hub.address_record (road, road_number) where road is not null and until_edition = 2147483647;
create index address_record_village on hub.address_record (community_code, road_number) where road is null and road_number is not null and until_edition = 2147483647;
create index address_record_compound_code on hub.address_record (compound_code, road, road_number) where compound_code is not null and until_edition = 2147483647;
create table vault.address_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  text text, unit text, room text, original_coordinates text, datum text,
  primary key (record, part, from_edition));

create table hub.dwelling_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  compound_code text, floor int, floors int, floor_area numeric, use text, built_year int,
  primary key (record, part, from_edition));
create table hub.compound_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  name text not null, name_match text not null, grid_code text, company text, credit_code text, company_phone text, buildings int, households int, filing_expires_on date,
  primary key (record, part, from_edition));
create index compound_record_name on hub.compound_record (name_match);
create table hub.organization_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  organization_kind text not null, name text not null, name_match text not null, credit_code text, code text, parent_code text, phone text,
  primary key (record, part, from_edition));
create index organization_record_credit_code on hub.organization_record (credit_code) where credit_code is not null;
create index organization_record_code on hub.organization_record (code) where code is not null;

create table hub.case_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  case_kind text not null, number text not null, category_system text, category text, stage text not null, state text not null, opened_at timestamptz not null,
  closed_at timestamptz, deadline timestamptz, handler_code text, confidential boolean not null, details jsonb not null,
  primary key (record, part, from_edition));
create index case_record_number on hub.case_record (number);
create index case_record_dwelling on hub.case_record ((details ->> 'dwellingRef')) where details ->> 'dwellingRef' is not null;
create table vault.case_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  title text, content text,
  primary key (record, part, from_edition));

create table hub.party_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  case_ref text not null, person_ref text, role text not null,
  primary key (record, part, from_edition));
create index party_record_case on hub.party_record (case_ref);
create index party_record_person on hub.party_record (person_ref) where person_ref is not null;
create table vault.party_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  name text, name_match text, phone text,
  primary key (record, part, from_edition));

create table hub.residence_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  dwelling_ref text not null, relation text not null, since date, until date,
  primary key (record, part, from_edition));
create index residence_record_dwelling on hub.residence_record (dwelling_ref);

create table hub.event_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  seq int not null, at timestamptz not null, action text not null, handler_code text,
  primary key (record, part, from_edition));
create table vault.event_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  note text,
  primary key (record, part, from_edition));

create table hub.case_link_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  link_kind text not null, target_stream text, target_number text not null, inverse boolean not null,
  primary key (record, part, from_edition));
create index case_link_record_target on hub.case_link_record (target_number);

create table hub.consent_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  person_ref text not null, active boolean not null, permits boolean not null, purposes text[] not null, department_kinds text[] not null, since timestamptz, until timestamptz,
  primary key (record, part, from_edition));
create index consent_record_person on hub.consent_record (person_ref);

create table hub.code_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  system text not null, code text not null, name text not null, parent text, handler_code text, working_days int,
  primary key (record, part, from_edition));
create index code_record_code on hub.code_record (system, code);
create table hub.area_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  code text not null, name text not null, level text not null, parent text, successor text,
  primary key (record, part, from_edition));
create index area_record_code on hub.area_record (code);
create index area_record_parent on hub.area_record (parent);
create table hub.grid_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  code text not null, name text not null, community_code text, station_code text, police_grid text, households int, geometry jsonb not null,
  primary key (record, part, from_edition));
create index grid_record_code on hub.grid_record (code);
create index grid_record_community on hub.grid_record (community_code);
create table hub.handler_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  code text not null, name text not null, department text, phone text,
  primary key (record, part, from_edition));
create table hub.holiday_record (
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  date date not null, holiday_kind text not null,
  primary key (record, part, from_edition));
