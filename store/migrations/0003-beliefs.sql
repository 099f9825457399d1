-- What the hub believes, made of records by linking and deriving; versioned by edition like them.

-- Persons. The id that clients see is uid; it is opaque and outlives merges (redirect) and splits.
create table hub.person (
  person bigint generated always as identity primary key,
  uid    uuid not null default gen_random_uuid() unique,
  first_edition int not null
);
create table hub.person_link (              -- which records are one person
  record bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  person bigint not null,
  rule text not null,                       -- citizen_id, health_card, same_as, document, alone
  evidence jsonb not null default '{}',     -- which records and fields met; no values of persons
  primary key (record, from_edition));
create index person_link_person on hub.person_link (person);
create index person_link_from on hub.person_link (from_edition);
create index person_link_until on hub.person_link (until_edition) where until_edition < 2147483647;
create table hub.person_redirect (          -- a merged person's old id still answers
  person bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  into_person bigint not null,
  primary key (person, from_edition));
create index person_redirect_into on hub.person_redirect (into_person);
create table hub.person_version (
  person bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  name_masked text, name_record bigint, sex text, sex_record bigint, birth_year int, birth_record bigint, deceased boolean not null,
  record_count int not null, department_count int not null,
  primary key (person, from_edition));
create table vault.person_version (
  person bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  name text, name_match text, name_pinyin text, birth_date date, citizen_id text, citizen_id_record bigint, phones text[] not null,
  primary key (person, from_edition));
create table vault.person_token (           -- search returns ids from here: kind name, pinyin, initials, citizen_id, phone
  person bigint not null, kind text not null, token text not null, from_edition int not null, until_edition int not null default 2147483647);
create index person_token_person on vault.person_token (person);   -- no primary key: it would hold every token a second time, at half of the table's loading time
create index person_token_token on vault.person_token (kind, token text_pattern_ops, person);

-- Places: a tree dwelling → building → compound or road number → community. key is the hub's own canonical key, never shown.
create table hub.place (
  place bigint generated always as identity primary key,
  uid   uuid not null default gen_random_uuid() unique,
  kind  text not null check (kind in ('DWELLING', 'BUILDING', 'COMPOUND', 'ROAD_NUMBER', 'ROAD', 'LANDMARK', 'AREA')),
  first_edition int not null
);
create table vault.place_key (              -- a dwelling's key spells its address out, so it lives in the vault
  place    bigint primary key references hub.place on delete cascade,
  key      text not null unique,
  parent   bigint,                          -- the building of a dwelling, the compound or road number of a building; a key never moves
  top      bigint not null,                 -- the compound, road number, road, landmark or area at the root; itself for those
  building text, unit text, room text
);
create index place_key_parent on vault.place_key (parent, room) where parent is not null;
-- The compounds as texts are matched on them: what linking knows of each, from the register, its grid and its dwellings.
create table hub.compound_entry (
  code text not null, from_edition int not null, until_edition int not null default 2147483647,
  record bigint not null, name text not null, names text[] not null, road text, road_number text,   -- names: as matched on, with aliases given in brackets
  district_code text, street_code text, community_code text, grid_code text,
  primary key (code, from_edition));
create table hub.compound_entrance (        -- which road numbers are a compound's: where both surface forms of a dwelling meet
  code text not null, road text not null, road_number text not null, from_edition int not null, until_edition int not null default 2147483647,
  source text not null,                     -- register, dwellings
  primary key (code, road, road_number, from_edition));
create table hub.place_version (
  place bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  kind text not null, parent bigint, address_general text not null,     -- street level for dwellings
  road text, road_number text, compound text, building text, compound_place bigint, compound_record bigint,
  district_code text, street_code text, community_code text, grid_code text, police_grid text, station_code text,
  longitude double precision, latitude double precision, location_precision text,   -- dwelling, building, compound, grid
  primary key (place, from_edition));
create index place_version_parent on hub.place_version (parent);
create index place_version_community on hub.place_version (community_code);
create index place_version_street on hub.place_version (street_code);
create index place_version_district on hub.place_version (district_code);
create index place_version_grid on hub.place_version (grid_code);
create index place_version_station on hub.place_version (station_code);
create index place_version_location on hub.place_version (longitude, latitude);
create index place_version_search on hub.place_version using gin (address_general gin_trgm_ops);
create table vault.place_version (
  place bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  address text not null, unit text, room text,
  primary key (place, from_edition));
create table hub.place_link (               -- which place a record's address names, and how precisely
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  place bigint not null, level text not null,      -- dwelling, building, road_number, compound, road, landmark, community, grid, street, district
  rule text not null,                       -- register, compound_code, compound_name, compound_near, road_number, road, landmark, area, grid, dwelling_ref
  district_code text, street_code text, community_code text, grid_code text,   -- of the record's address: finer than the place's where that is a road or an area
  primary key (record, part, from_edition));
create index place_link_place on hub.place_link (place);
create index place_link_from on hub.place_link (from_edition);
create index place_link_until on hub.place_link (until_edition) where until_edition < 2147483647;
create table hub.residence (                -- a person and a place, from residence records and home or registered addresses
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  person bigint not null, place bigint not null, relation text not null, since date, until date,
  primary key (record, part, from_edition));
create index residence_person on hub.residence (person);
create index residence_place on hub.residence (place);

create table hub.organization (
  organization bigint generated always as identity primary key,
  uid uuid not null default gen_random_uuid() unique,
  key text not null unique,                 -- credit code, else department:stream:key
  first_edition int not null
);
create table hub.organization_version (
  organization bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  organization_kind text not null, name text not null, credit_code text, code text, parent bigint, phone text, place bigint,
  primary key (organization, from_edition));
create index organization_version_name on hub.organization_version using gin (name gin_trgm_ops);
create index organization_version_credit_code on hub.organization_version (credit_code);
create index organization_version_code on hub.organization_version (code) where code is not null;
create table hub.organization_link (
  record bigint not null, from_edition int not null, until_edition int not null default 2147483647, organization bigint not null,
  primary key (record, from_edition));
create index organization_link_organization on hub.organization_link (organization);

-- Cases: one department's case record with what linking and deriving add. The case's id is its record's uid.
create table hub.case_version (
  record bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  department text not null, case_kind text not null, number text not null, category_system text, category text, stage text not null, state text not null,
  opened_at timestamptz not null, closed_at timestamptz, deadline timestamptz, deadline_source text, handler_code text, confidential boolean not null,
  place bigint, district_code text, street_code text, community_code text, grid_code text, details jsonb not null,
  primary key (record, from_edition));
create index case_version_opened on hub.case_version (opened_at desc, record desc);
create index case_version_kind on hub.case_version (case_kind, opened_at desc, record desc);
create index case_version_department on hub.case_version (department, opened_at desc, record desc);
create index case_version_handler on hub.case_version (handler_code, opened_at desc, record desc);
create index case_version_stage on hub.case_version (stage, opened_at desc, record desc);
create index case_version_place on hub.case_version (place, opened_at desc, record desc);
create index case_version_community on hub.case_version (community_code, opened_at desc, record desc);
create index case_version_street on hub.case_version (street_code, opened_at desc, record desc);
create index case_version_district on hub.case_version (district_code, opened_at desc, record desc);
create index case_version_grid on hub.case_version (grid_code, opened_at desc, record desc);
create index case_version_category on hub.case_version (category_system, category, opened_at desc);
create index case_version_number on hub.case_version (number);
create index case_version_deadline on hub.case_version (deadline, record) where deadline is not null;
create table hub.case_party (               -- record and part are the party record's
  record bigint not null, part text not null, from_edition int not null, until_edition int not null default 2147483647,
  case_record bigint not null, person bigint, role text not null,
  primary key (record, part, from_edition));
create index case_party_case on hub.case_party (case_record);
create index case_party_person on hub.case_party (person);
create table hub.case_link (                -- source → target in time: the target came of the source
  source bigint not null, target bigint not null, kind text not null, from_edition int not null, until_edition int not null default 2147483647,
  evidence jsonb not null,                  -- { record, field }: which record wrote the number down
  primary key (source, target, kind, from_edition));
create index case_link_target on hub.case_link (target);
