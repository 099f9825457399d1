-- The schema as the migrations leave it, printed by `npm run generate`; do not edit.

create table access.budget (
  hour integer not null,
  day integer not null,
  year integer not null,
  emergencies_a_week integer not null,
  subjects integer not null
);

create table access.erasure (
  erasure integer not null generated always as identity,
  id uuid not null,
  ordered_by text not null,
  basis text not null,
  reason text not null,
  keep_out boolean not null,
  key_check text not null,
  erased_at timestamp with time zone not null default clock_timestamp(),
  counts jsonb not null,
  lifted_at timestamp with time zone,
  constraint erasure_id_key UNIQUE (id),
  constraint erasure_pkey PRIMARY KEY (erasure)
);

create table access."grant" (
  number bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  principal text not null,
  role text not null,
  department text,
  purpose text not null,
  case_record bigint,
  reason text not null,
  opened_at timestamp with time zone not null default clock_timestamp(),
  expires_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  approval text not null,
  approved_by text,
  approved_at timestamp with time zone,
  break_glass boolean not null default false,
  reviewed_by text,
  reviewed_at timestamp with time zone,
  review text,
  constraint grant_approval_check CHECK ((approval = ANY (ARRAY['none'::text, 'asked'::text, 'given'::text, 'refused'::text]))),
  constraint grant_id_key UNIQUE (id),
  constraint grant_pkey PRIMARY KEY (number),
  constraint grant_review_check CHECK ((review = ANY (ARRAY['justified'::text, 'unjustified'::text])))
);

create table access.grant_subject (
  grant_number bigint not null,
  person bigint not null,
  constraint grant_subject_grant_number_fkey FOREIGN KEY (grant_number) REFERENCES access."grant"(number) ON DELETE CASCADE,
  constraint grant_subject_pkey PRIMARY KEY (grant_number, person)
);

create table access.principal (
  principal text not null,
  department text,
  person uuid not null,
  constraint principal_pkey PRIMARY KEY (principal)
);

create table access.purpose (
  code text not null,
  title text not null,
  legal_basis text not null,
  roles text[] not null,
  offices text[],
  departments text[] not null,
  classes integer[] not null,
  needs_case boolean not null,
  needs_approval boolean not null,
  needs_consent boolean not null,
  break_glass boolean not null,
  minutes integer not null,
  constraint purpose_pkey PRIMARY KEY (code)
);

create table access.revocation (
  principal text not null,
  revoked_at timestamp with time zone not null default clock_timestamp(),
  reason text not null,
  constraint revocation_pkey PRIMARY KEY (principal)
);

create table access.subject_seen (
  principal text not null,
  person bigint not null,
  seen_at timestamp with time zone not null default clock_timestamp(),
  caseload boolean not null,
  constraint subject_seen_pkey PRIMARY KEY (principal, person, seen_at)
);

create table access.tombstone (
  mac text not null,
  erasure integer not null,
  scope text not null,
  department text,
  stream text,
  constraint tombstone_erasure_fkey FOREIGN KEY (erasure) REFERENCES access.erasure(erasure) ON DELETE CASCADE,
  constraint tombstone_pkey PRIMARY KEY (mac, erasure),
  constraint tombstone_scope_check CHECK ((scope = ANY (ARRAY['record'::text, 'person'::text, 'text'::text, 'identity'::text])))
);

create table audit.entry (
  seq bigint not null,
  at timestamp with time zone not null,
  line text not null,
  previous bytea not null,
  hash bytea not null,
  constraint entry_hash_check CHECK ((octet_length(hash) = 32)),
  constraint entry_pkey PRIMARY KEY (seq),
  constraint entry_previous_check CHECK ((octet_length(previous) = 32)),
  constraint entry_seq_check CHECK ((seq > 0))
);

create table audit.entry_subject (
  seq bigint not null,
  subject uuid not null,
  constraint entry_subject_pkey PRIMARY KEY (seq, subject)
);

create table hub.address_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  role text not null,
  "precision" text not null,
  district_code text,
  street_code text,
  community_code text,
  road text,
  road_number text,
  compound text,
  building text,
  landmark text,
  compound_code text,
  grid_code text,
  police_grid text,
  longitude double precision,
  latitude double precision,
  constraint address_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.area_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  code text not null,
  name text not null,
  level text not null,
  parent text,
  successor text,
  constraint area_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.case_link (
  source bigint not null,
  target bigint not null,
  kind text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  evidence jsonb not null,
  constraint case_link_pkey PRIMARY KEY (source, target, kind, from_edition)
);

create table hub.case_link_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  link_kind text not null,
  target_stream text,
  target_number text not null,
  inverse boolean not null,
  constraint case_link_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.case_party (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  case_record bigint not null,
  person bigint,
  role text not null,
  constraint case_party_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.case_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  case_kind text not null,
  number text not null,
  category_system text,
  category text,
  stage text not null,
  state text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  deadline timestamp with time zone,
  handler_code text,
  confidential boolean not null,
  details jsonb not null,
  constraint case_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.case_version (
  record bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  department text not null,
  case_kind text not null,
  number text not null,
  category_system text,
  category text,
  stage text not null,
  state text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  deadline timestamp with time zone,
  deadline_source text,
  handler_code text,
  confidential boolean not null,
  place bigint,
  district_code text,
  street_code text,
  community_code text,
  grid_code text,
  details jsonb not null,
  constraint case_version_pkey PRIMARY KEY (record, from_edition)
);

create table hub.code_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  system text not null,
  code text not null,
  name text not null,
  parent text,
  handler_code text,
  working_days integer,
  constraint code_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.compound_alias (
  name text not null,
  code text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  district_code text,
  constraint compound_alias_pkey PRIMARY KEY (name, code, from_edition)
);

create table hub.compound_entrance (
  code text not null,
  road text not null,
  road_number text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  source text not null,
  constraint compound_entrance_pkey PRIMARY KEY (code, road, road_number, from_edition)
);

create table hub.compound_entry (
  code text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  record bigint not null,
  name text not null,
  names text[] not null,
  road text,
  road_number text,
  district_code text,
  street_code text,
  community_code text,
  grid_code text,
  constraint compound_entry_pkey PRIMARY KEY (code, from_edition)
);

create table hub.compound_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  name text not null,
  name_match text not null,
  grid_code text,
  company text,
  credit_code text,
  company_phone text,
  buildings integer,
  households integer,
  filing_expires_on date,
  constraint compound_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.consent_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  person_ref text not null,
  active boolean not null,
  permits boolean not null,
  purposes text[] not null,
  department_kinds text[] not null,
  since timestamp with time zone,
  until timestamp with time zone,
  denies boolean not null default false,
  constraint consent_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.datum_check (
  department text not null,
  stream text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  points integer not null,
  east_metres integer not null,
  north_metres integer not null,
  looks_like text,
  strays integer not null,
  doubted boolean not null,
  constraint datum_check_pkey PRIMARY KEY (department, stream, from_edition)
);

create table hub.decided_pair (
  decision bigint not null,
  a bigint not null,
  b bigint not null,
  joined boolean not null,
  undone_at timestamp with time zone,
  pending boolean not null default true,
  edition integer,
  constraint decided_pair_check CHECK ((a < b)),
  constraint decided_pair_decision_fkey FOREIGN KEY (decision) REFERENCES hub.link_decision(decision),
  constraint decided_pair_pkey PRIMARY KEY (decision, a, b)
);

create table hub.department_kind (
  department text not null,
  kind text not null,
  constraint department_kind_pkey PRIMARY KEY (department, kind)
);

create table hub.dwelling_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  compound_code text,
  floor integer,
  floors integer,
  floor_area numeric,
  use text,
  built_year integer,
  constraint dwelling_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.edition (
  edition integer not null,
  run bigint not null,
  state text not null default 'preparing'::text,
  prepared_at timestamp with time zone not null default now(),
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  reason text,
  gathers boolean not null default false,
  constraint edition_pkey PRIMARY KEY (edition),
  constraint edition_run_fkey FOREIGN KEY (run) REFERENCES hub.run(run),
  constraint edition_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'published'::text, 'withdrawn'::text])))
);

create table hub.event_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  seq integer not null,
  at timestamp with time zone not null,
  action text not null,
  handler_code text,
  constraint event_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.grid_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  code text not null,
  name text not null,
  community_code text,
  station_code text,
  police_grid text,
  households integer,
  geometry jsonb not null,
  constraint grid_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.handler_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  code text not null,
  name text not null,
  department text,
  phone text,
  constraint handler_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.history (
  singleton boolean not null default true,
  since_edition integer not null default 0,
  constraint history_pkey PRIMARY KEY (singleton),
  constraint history_singleton_check CHECK (singleton)
);

create table hub.holiday_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  date date not null,
  holiday_kind text not null,
  constraint holiday_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.house_number (
  road text not null,
  road_number text not null,
  district_code text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  dwellings integer not null,
  constraint house_number_pkey PRIMARY KEY (road, road_number, district_code, from_edition)
);

create table hub.index_aside (
  definition text not null,
  of_table regclass not null
);

create table hub.link_decision (
  decision bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  kind text not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamp with time zone not null default clock_timestamp(),
  undone_by text,
  undone_at timestamp with time zone,
  undone_reason text,
  constraint link_decision_kind_check CHECK ((kind = ANY (ARRAY['CONFIRM'::text, 'REJECT'::text, 'MERGE'::text, 'SPLIT'::text]))),
  constraint link_decision_pkey PRIMARY KEY (decision),
  constraint link_decision_uid_key UNIQUE (uid)
);

create table hub.link_release (
  release integer not null generated always as identity,
  source text not null,
  state text not null,
  parameters jsonb not null,
  nodes integer not null,
  departments text[] not null,
  card jsonb,
  made_at timestamp with time zone not null default clock_timestamp(),
  released_at timestamp with time zone,
  reason text,
  chosen_by text,
  retired_at timestamp with time zone,
  constraint link_release_pkey PRIMARY KEY (release),
  constraint link_release_source_check CHECK ((source = ANY (ARRAY['calibrated'::text, 'trained'::text]))),
  constraint link_release_state_check CHECK ((state = ANY (ARRAY['candidate'::text, 'active'::text, 'retired'::text, 'refused'::text])))
);

create table hub.matter_category (
  one_system text not null,
  one_category text not null,
  other_system text not null,
  other_category text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  constraint matter_category_pkey PRIMARY KEY (one_system, one_category, other_system, other_category, from_edition)
);

create table hub.matter_link (
  source bigint not null,
  target bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  weight real not null,
  caller_weight real,
  evidence jsonb not null,
  caller_level text,
  constraint matter_link_pkey PRIMARY KEY (source, target, from_edition)
);

create table hub.organization (
  organization bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  key text not null,
  first_edition integer not null,
  constraint organization_key_key UNIQUE (key),
  constraint organization_pkey PRIMARY KEY (organization),
  constraint organization_uid_key UNIQUE (uid)
);

create table hub.organization_link (
  record bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  organization bigint not null,
  constraint organization_link_pkey PRIMARY KEY (record, from_edition)
);

create table hub.organization_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  organization_kind text not null,
  name text not null,
  name_match text not null,
  credit_code text,
  code text,
  parent_code text,
  phone text,
  constraint organization_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.organization_version (
  organization bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  organization_kind text not null,
  name text not null,
  credit_code text,
  code text,
  parent bigint,
  phone text,
  place bigint,
  constraint organization_version_pkey PRIMARY KEY (organization, from_edition)
);

create table hub.party_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  case_ref text not null,
  person_ref text,
  role text not null,
  constraint party_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.person (
  person bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  first_edition integer not null,
  constraint person_pkey PRIMARY KEY (person),
  constraint person_uid_key UNIQUE (uid)
);

create table hub.person_link (
  record bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  person bigint not null,
  rule text not null,
  other bigint,
  pattern bigint,
  rarity real,
  weight real,
  release integer,
  note text,
  constraint person_link_pkey PRIMARY KEY (record, from_edition)
);

create table hub.person_linking (
  edition integer not null,
  release integer
);

create table hub.person_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  sex text,
  birth_year integer,
  name_kind text,
  name_masked text,
  citizen_id_kind text not null,
  deceased boolean not null,
  deceased_on date,
  same_as text[] not null,
  constraint person_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.person_redirect (
  person bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  into_person bigint not null,
  constraint person_redirect_pkey PRIMARY KEY (person, from_edition)
);

create table hub.person_version (
  person bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  name_masked text,
  name_record bigint,
  sex text,
  sex_record bigint,
  birth_year integer,
  birth_record bigint,
  deceased boolean not null,
  record_count integer not null,
  department_count integer not null,
  constraint person_version_pkey PRIMARY KEY (person, from_edition)
);

create table hub.place (
  place bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  kind text not null,
  first_edition integer not null,
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['DWELLING'::text, 'BUILDING'::text, 'COMPOUND'::text, 'ROAD_NUMBER'::text, 'ROAD'::text, 'LANDMARK'::text, 'AREA'::text]))),
  constraint place_pkey PRIMARY KEY (place),
  constraint place_uid_key UNIQUE (uid)
);

create table hub.place_link (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  place bigint not null,
  level text not null,
  rule text not null,
  district_code text,
  street_code text,
  community_code text,
  grid_code text,
  area_rule text,
  constraint place_link_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.place_version (
  place bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  kind text not null,
  parent bigint,
  address_general text not null,
  road text,
  road_number text,
  compound text,
  building text,
  compound_place bigint,
  compound_record bigint,
  district_code text,
  street_code text,
  community_code text,
  grid_code text,
  police_grid text,
  station_code text,
  longitude double precision,
  latitude double precision,
  location_precision text,
  constraint place_version_pkey PRIMARY KEY (place, from_edition)
);

create table hub.press (
  singleton boolean not null default true,
  run bigint,
  taken_at timestamp with time zone,
  constraint press_pkey PRIMARY KEY (singleton),
  constraint press_run_fkey FOREIGN KEY (run) REFERENCES hub.run(run),
  constraint press_singleton_check CHECK (singleton)
);

create table hub.record (
  record bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  department text not null,
  stream text not null,
  key text not null,
  constraint record_department_stream_key_key UNIQUE (department, stream, key),
  constraint record_pkey PRIMARY KEY (record),
  constraint record_uid_key UNIQUE (uid)
);

create table hub.record_version (
  record bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  hash uuid not null,
  run bigint not null,
  seen_at timestamp with time zone not null default now(),
  verdicts jsonb not null default '{}'::jsonb,
  constraint record_version_pkey PRIMARY KEY (record, from_edition)
);

create table hub.reject (
  reject bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  run bigint not null,
  department text not null,
  stream text not null,
  key text,
  seq bigint not null,
  reason text not null,
  column_name text,
  origin text not null,
  rejected_at timestamp with time zone not null default now(),
  constraint reject_pkey PRIMARY KEY (reject),
  constraint reject_run_fkey FOREIGN KEY (run) REFERENCES hub.run(run),
  constraint reject_run_stream_seq_key UNIQUE (run, stream, seq),
  constraint reject_uid_key UNIQUE (uid)
);

create table hub.residence (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  person bigint not null,
  place bigint not null,
  relation text not null,
  since date,
  until date,
  constraint residence_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.residence_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  dwelling_ref text not null,
  relation text not null,
  since date,
  until date,
  constraint residence_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table hub.retention_run (
  retention_run integer not null generated always as identity,
  requested_by text not null,
  finished_at timestamp with time zone not null default clock_timestamp(),
  since_edition integer not null,
  counts jsonb not null,
  constraint retention_run_pkey PRIMARY KEY (retention_run)
);

create table hub.run (
  run bigint not null generated always as identity,
  uid uuid not null default gen_random_uuid(),
  department text not null,
  mode text not null,
  business_date date not null,
  state text not null default 'queued'::text,
  epoch integer not null default 0,
  generation integer not null default 0,
  edition integer,
  requested_by text not null default 'schedule'::text,
  requested_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  error jsonb,
  guard jsonb,
  approved_by text,
  approved_reason text,
  alone boolean not null default false,
  constraint run_mode_check CHECK ((mode = ANY (ARRAY['night'::text, 'increment'::text, 'full'::text, 'relink'::text]))),
  constraint run_pkey PRIMARY KEY (run),
  constraint run_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'stopped'::text, 'published'::text, 'failed'::text, 'withdrawn'::text]))),
  constraint run_uid_key UNIQUE (uid)
);

create table hub.run_step (
  run bigint not null,
  step text not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  detail jsonb not null default '{}'::jsonb,
  constraint run_step_pkey PRIMARY KEY (run, step),
  constraint run_step_run_fkey FOREIGN KEY (run) REFERENCES hub.run(run) ON DELETE CASCADE,
  constraint run_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint run_step_step_check CHECK ((step = ANY (ARRAY['extract'::text, 'clean'::text, 'store'::text, 'link'::text, 'derive'::text, 'publish'::text])))
);

create table hub.run_stream (
  run bigint not null,
  stream text not null,
  state text not null default 'waiting'::text,
  coverage text,
  resume jsonb,
  clean_seq bigint not null default 0,
  next_cursor jsonb,
  next_as_of timestamp with time zone,
  notes jsonb not null default '[]'::jsonb,
  read bigint not null default 0,
  stored bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  duplicates bigint not null default 0,
  deleted bigint not null default 0,
  missing bigint not null default 0,
  figures jsonb not null default '{}'::jsonb,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint run_stream_coverage_check CHECK ((coverage = ANY (ARRAY['snapshot'::text, 'changes'::text]))),
  constraint run_stream_pkey PRIMARY KEY (run, stream),
  constraint run_stream_run_fkey FOREIGN KEY (run) REFERENCES hub.run(run) ON DELETE CASCADE,
  constraint run_stream_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'extracting'::text, 'extracted'::text, 'planned'::text, 'cleaned'::text, 'stored'::text])))
);

create table hub.search_count (
  principal text not null,
  searches timestamp with time zone[] not null,
  allowed boolean not null,
  constraint search_count_pkey PRIMARY KEY (principal)
);

create table hub.source_cursor (
  department text not null,
  stream text not null,
  edition integer not null,
  cursor jsonb not null,
  as_of timestamp with time zone,
  constraint source_cursor_edition_fkey FOREIGN KEY (edition) REFERENCES hub.edition(edition) ON DELETE CASCADE,
  constraint source_cursor_pkey PRIMARY KEY (department, stream, edition)
);

create table hub.trusted_document (
  id text not null,
  name text not null,
  document text not null,
  pushed_at timestamp with time zone not null default now(),
  constraint trusted_document_document_check CHECK ((octet_length(document) <= 262144)),
  constraint trusted_document_id_check CHECK ((id ~ '^[0-9a-f]{64}$'::text)),
  constraint trusted_document_pkey PRIMARY KEY (id)
);

create table stage.changed_record (
  record bigint not null,
  department text not null,
  stream text not null,
  key text not null,
  name text not null,
  stands boolean not null
);

create table stage.cleaned_record (
  run bigint not null,
  stream text not null,
  record bigint not null,
  hash uuid not null,
  closes boolean not null,
  verdicts jsonb not null
);

create table stage.cleaned_row (
  run bigint not null,
  kind text not null,
  record bigint not null,
  part text not null,
  open text[] not null,
  vault text[]
);

create table stage.plan (
  run bigint not null,
  stream text not null,
  seq bigint not null,
  key text not null,
  action character(1) not null,
  record bigint,
  hash uuid,
  constraint plan_action_check CHECK ((action = ANY (ARRAY['N'::bpchar, 'C'::bpchar, 'D'::bpchar, 'M'::bpchar]))),
  constraint plan_pkey PRIMARY KEY (run, stream, seq)
);

create table stage.raw_row (
  run bigint not null,
  stream text not null,
  seq bigint not null,
  key text,
  op character(1) not null,
  version text,
  hash uuid,
  origin text not null,
  raw json,
  fault text,
  fault_column text,
  constraint raw_row_op_check CHECK ((op = ANY (ARRAY['U'::bpchar, 'D'::bpchar]))),
  constraint raw_row_pkey PRIMARY KEY (run, stream, seq)
);

create table vault.address_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  text text,
  unit text,
  room text,
  original_coordinates text,
  datum text,
  constraint address_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table vault.case_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  title text,
  content text,
  constraint case_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table vault.event_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  note text,
  constraint event_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table vault.name_rarity (
  release integer not null,
  kind "char" not null,
  token bigint not null,
  bits real not null,
  constraint name_rarity_release_fkey FOREIGN KEY (release) REFERENCES hub.link_release(release) ON DELETE CASCADE
);

create table vault.party_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  name text,
  name_match text,
  phone text,
  constraint party_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table vault.person_candidate (
  a bigint not null,
  b bigint not null
);

create table vault.person_node (
  record bigint not null,
  tie bigint not null,
  sex boolean,
  name_kind text,
  name text,
  surname text,
  sound bigint,
  words text[],
  name_rarity real,
  sound_rarity real,
  surname_rarity real,
  citizen_id text,
  claim text,
  birth integer,
  phone1 bigint,
  phone2 bigint,
  phone1_share smallint not null,
  phone2_share smallint not null,
  dwelling bigint,
  dwelling2 bigint,
  building bigint,
  site bigint,
  community bigint,
  scene boolean not null,
  health_card bigint,
  document bigint,
  died date,
  seen date,
  keys bigint[] not null,
  constraint person_node_pkey PRIMARY KEY (record)
);

create table vault.person_pair (
  a bigint not null,
  b bigint not null,
  pattern bigint not null,
  rarity real not null,
  weight real not null
);

create table vault.person_record (
  record bigint not null,
  part text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  name text,
  name_match text,
  name_pinyin text,
  birth_date date,
  citizen_id text,
  citizen_id_pattern text,
  document_kind text,
  document_number text,
  health_card text,
  phones text[] not null,
  constraint person_record_pkey PRIMARY KEY (record, part, from_edition)
);

create table vault.person_token (
  person bigint not null,
  kind text not null,
  token text not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647
);

create table vault.person_version (
  person bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  name text,
  name_match text,
  name_pinyin text,
  birth_date date,
  citizen_id text,
  citizen_id_record bigint,
  phones text[] not null,
  constraint person_version_pkey PRIMARY KEY (person, from_edition)
);

create table vault.place_key (
  place bigint not null,
  key text not null,
  parent bigint,
  top bigint not null,
  building text,
  unit text,
  room text,
  constraint place_key_key_key UNIQUE (key),
  constraint place_key_pkey PRIMARY KEY (place),
  constraint place_key_place_fkey FOREIGN KEY (place) REFERENCES hub.place(place) ON DELETE CASCADE
);

create table vault.place_version (
  place bigint not null,
  from_edition integer not null,
  until_edition integer not null default 2147483647,
  address text not null,
  unit text,
  room text,
  constraint place_version_pkey PRIMARY KEY (place, from_edition)
);

create table vault.reject_source (
  reject bigint not null,
  source jsonb not null,
  expires_at timestamp with time zone not null default (now() + '30 days'::interval),
  constraint reject_source_pkey PRIMARY KEY (reject),
  constraint reject_source_reject_fkey FOREIGN KEY (reject) REFERENCES hub.reject(reject) ON DELETE CASCADE
);

create table vault.shared_phone (
  phone bigint not null,
  share smallint not null,
  constraint shared_phone_pkey PRIMARY KEY (phone)
);

CREATE INDEX grant_principal ON access."grant" USING btree (principal, opened_at DESC);

CREATE INDEX grant_unreviewed ON access."grant" USING btree (opened_at) WHERE (break_glass AND (reviewed_at IS NULL));

CREATE INDEX principal_department ON access.principal USING btree (department);

CREATE INDEX subject_seen_at ON access.subject_seen USING btree (seen_at);

CREATE INDEX subject_seen_recent ON access.subject_seen USING btree (principal, seen_at DESC);

CREATE INDEX tombstone_department ON access.tombstone USING btree (department);

CREATE INDEX tombstone_erasure ON access.tombstone USING btree (erasure);

CREATE INDEX entry_principal ON audit.entry USING btree (split_part(line, '","department":'::text, 1), at, seq);

CREATE INDEX entry_subject_subject ON audit.entry_subject USING btree (subject, seq);

CREATE INDEX address_record_compound ON hub.address_record USING btree (compound) WHERE ((compound IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX address_record_compound_code ON hub.address_record USING btree (compound_code, road, road_number) WHERE ((compound_code IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX address_record_road ON hub.address_record USING btree (road, road_number) WHERE ((road IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX address_record_village ON hub.address_record USING btree (community_code, road_number) WHERE ((road IS NULL) AND (road_number IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX area_record_code ON hub.area_record USING btree (code);

CREATE INDEX area_record_parent ON hub.area_record USING btree (parent);

CREATE INDEX case_link_record_target ON hub.case_link_record USING btree (target_number);

CREATE INDEX case_link_target ON hub.case_link USING btree (target);

CREATE INDEX case_party_case ON hub.case_party USING btree (case_record);

CREATE INDEX case_party_person ON hub.case_party USING btree (person);

CREATE INDEX case_record_dwelling ON hub.case_record USING btree (((details ->> 'dwellingRef'::text))) WHERE ((details ->> 'dwellingRef'::text) IS NOT NULL);

CREATE INDEX case_record_number ON hub.case_record USING btree (number);

CREATE INDEX case_version_category ON hub.case_version USING btree (category_system, category, opened_at DESC);

CREATE INDEX case_version_community ON hub.case_version USING btree (community_code, opened_at DESC, record DESC);

CREATE INDEX case_version_deadline ON hub.case_version USING btree (deadline, record) WHERE (deadline IS NOT NULL);

CREATE INDEX case_version_grid ON hub.case_version USING btree (grid_code, opened_at DESC, record DESC);

CREATE INDEX case_version_handler ON hub.case_version USING btree (handler_code, opened_at DESC, record DESC);

CREATE INDEX case_version_kind ON hub.case_version USING btree (case_kind, opened_at DESC, record DESC);

CREATE INDEX case_version_number ON hub.case_version USING btree (number);

CREATE INDEX case_version_opened ON hub.case_version USING btree (opened_at DESC, record DESC);

CREATE INDEX case_version_place ON hub.case_version USING btree (place, opened_at DESC, record DESC);

CREATE INDEX case_version_stage ON hub.case_version USING btree (stage, opened_at DESC, record DESC);

CREATE INDEX case_version_street ON hub.case_version USING btree (street_code, opened_at DESC, record DESC);

CREATE INDEX code_record_code ON hub.code_record USING btree (system, code);

CREATE INDEX compound_record_name ON hub.compound_record USING btree (name_match);

CREATE INDEX consent_record_person ON hub.consent_record USING btree (person_ref);

CREATE INDEX decided_pair_a ON hub.decided_pair USING btree (a) WHERE (undone_at IS NULL);

CREATE INDEX decided_pair_b ON hub.decided_pair USING btree (b) WHERE (undone_at IS NULL);

CREATE INDEX decided_pair_pending ON hub.decided_pair USING btree (decision) WHERE pending;

CREATE UNIQUE INDEX edition_preparing ON hub.edition USING btree ((true)) WHERE (state = 'preparing'::text);

CREATE INDEX edition_published ON hub.edition USING btree (published_at) WHERE (state = 'published'::text);

CREATE INDEX grid_record_code ON hub.grid_record USING btree (code);

CREATE INDEX grid_record_community ON hub.grid_record USING btree (community_code);

CREATE UNIQUE INDEX link_release_active ON hub.link_release USING btree ((true)) WHERE (state = 'active'::text);

CREATE INDEX matter_link_target ON hub.matter_link USING btree (target);

CREATE INDEX organization_link_organization ON hub.organization_link USING btree (organization);

CREATE INDEX organization_record_code ON hub.organization_record USING btree (code) WHERE (code IS NOT NULL);

CREATE INDEX organization_record_credit_code ON hub.organization_record USING btree (credit_code) WHERE (credit_code IS NOT NULL);

CREATE INDEX organization_version_code ON hub.organization_version USING btree (code) WHERE (code IS NOT NULL);

CREATE INDEX organization_version_credit_code ON hub.organization_version USING btree (credit_code);

CREATE INDEX organization_version_name ON hub.organization_version USING gin (name public.gin_trgm_ops);

CREATE INDEX party_record_case ON hub.party_record USING btree (case_ref);

CREATE INDEX party_record_person ON hub.party_record USING btree (person_ref) WHERE (person_ref IS NOT NULL);

CREATE INDEX person_link_from ON hub.person_link USING btree (from_edition);

CREATE INDEX person_link_person ON hub.person_link USING btree (person);

CREATE INDEX person_link_until ON hub.person_link USING btree (until_edition) WHERE (until_edition < 2147483647);

CREATE INDEX person_record_same_as ON hub.person_record USING btree (record) WHERE (same_as <> '{}'::text[]);

CREATE INDEX person_redirect_into ON hub.person_redirect USING btree (into_person);

CREATE INDEX place_link_from ON hub.place_link USING btree (from_edition);

CREATE INDEX place_link_place ON hub.place_link USING btree (place);

CREATE INDEX place_link_until ON hub.place_link USING btree (until_edition) WHERE (until_edition < 2147483647);

CREATE INDEX place_version_community ON hub.place_version USING btree (community_code);

CREATE INDEX place_version_district ON hub.place_version USING btree (district_code);

CREATE INDEX place_version_grid ON hub.place_version USING btree (grid_code);

CREATE INDEX place_version_location ON hub.place_version USING btree (longitude, latitude);

CREATE INDEX place_version_parent ON hub.place_version USING btree (parent);

CREATE INDEX place_version_search ON hub.place_version USING gin (address_general public.gin_trgm_ops);

CREATE INDEX place_version_station ON hub.place_version USING btree (station_code);

CREATE INDEX place_version_street ON hub.place_version USING btree (street_code);

CREATE INDEX record_version_from ON hub.record_version USING btree (from_edition);

CREATE UNIQUE INDEX record_version_stands ON hub.record_version USING btree (record) WHERE (until_edition = 2147483647);

CREATE INDEX record_version_until ON hub.record_version USING btree (until_edition) WHERE (until_edition < 2147483647);

CREATE INDEX reject_recent ON hub.reject USING btree (rejected_at DESC, reject DESC);

CREATE INDEX residence_person ON hub.residence USING btree (person);

CREATE INDEX residence_place ON hub.residence USING btree (place);

CREATE INDEX residence_record_dwelling ON hub.residence_record USING btree (dwelling_ref);

CREATE UNIQUE INDEX run_active ON hub.run USING btree (department) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text, 'stopped'::text]));

CREATE INDEX run_requested ON hub.run USING btree (requested_at DESC);

CREATE INDEX cleaned_record_run ON stage.cleaned_record USING btree (run);

CREATE INDEX cleaned_row_run ON stage.cleaned_row USING btree (run, kind);

CREATE INDEX name_rarity_token ON vault.name_rarity USING btree (token, kind, release);

CREATE INDEX party_record_phone ON vault.party_record USING btree (phone) WHERE ((phone IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX person_pair_a ON vault.person_pair USING btree (a);

CREATE INDEX person_pair_b ON vault.person_pair USING btree (b);

CREATE INDEX person_record_citizen_id ON vault.person_record USING btree (citizen_id) WHERE ((citizen_id IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX person_record_document ON vault.person_record USING btree (document_number) WHERE ((document_number IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX person_record_health_card ON vault.person_record USING btree (health_card) WHERE ((health_card IS NOT NULL) AND (until_edition = 2147483647));

CREATE INDEX person_token_person ON vault.person_token USING btree (person);

CREATE INDEX person_token_token ON vault.person_token USING btree (kind, token text_pattern_ops, person);

CREATE INDEX place_key_parent ON vault.place_key USING btree (parent, room) WHERE (parent IS NOT NULL);

CREATE OR REPLACE FUNCTION access.find_persons(kinds text[], tokens text[], prefixes boolean[], at_edition integer)
 RETURNS TABLE(person bigint, rank integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO ''
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION access.open_request(the_grant uuid, the_principal text, the_app text, the_office text, issued_at double precision, as_of timestamp with time zone, statement_limit text, idle_limit text, OUT revoked boolean, OUT edition integer, OUT published_at timestamp with time zone, OUT grant_number bigint, OUT purpose text, OUT subjects bigint[], OUT history_since timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION access.request_grant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('hub.grant'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION access.request_office()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('hub.office'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION access.request_principal()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('hub.principal'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION access.review_pairs(review_bits real, join_bits real)
 RETURNS TABLE(a bigint, b bigint, one bigint, other bigint, pattern bigint, rarity real, weight real, why text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select p.a, p.b, x.person, y.person, p.pattern, p.rarity, p.weight,
         case when p.weight < join_bits then 'uncertain' else coalesce(x.note, y.note) end
    from vault.person_pair p
    join hub.person_link x on x.record = p.a and x.until_edition = 2147483647
    join hub.person_link y on y.record = p.b and y.until_edition = 2147483647
   where p.weight >= review_bits and x.person <> y.person and (p.weight < join_bits or x.note is not null or y.note is not null)
     and not exists (select from hub.decided_pair d where d.a = p.a and d.b = p.b and d.undone_at is null)
$function$
;

CREATE OR REPLACE FUNCTION audit.append(lines text[], owners integer[], subjects uuid[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET lock_timeout TO '5s'
 SET search_path TO ''
AS $function$
declare
  last   bigint;
  moment timestamptz;
  link   bytea;
  links  bytea[];
  hashes bytea[];
  stamp  text;
  item   text;
  number int := 0;
begin
  -- Spells `HUB3`. Held until the transaction has ended; the statements below see what the holder before committed.
  perform pg_advisory_xact_lock(1213547059);
  select seq, at, hash into last, moment, link from audit.entry order by seq desc limit 1;
  last := coalesce(last, 0);
  link := coalesce(link, decode(repeat('00', 32), 'hex'));
  moment := greatest(clock_timestamp(), moment);
  stamp := audit.stamp(moment);
  foreach item in array lines loop
    number := number + 1;
    links[number] := link;
    link := sha256(convert_to(concat(last + number, e'\n', stamp, e'\n', encode(link, 'hex'), e'\n', item), 'UTF8'));
    hashes[number] := link;
  end loop;
  insert into audit.entry (seq, at, line, previous, hash)
    select last + i, moment, t.line, t.previous, t.hash from unnest(lines, links, hashes) with ordinality t (line, previous, hash, i);
  insert into audit.entry_subject (seq, subject) select last + t.owner, t.subject from unnest(owners, subjects) t (owner, subject);
  return last + cardinality(lines);
end $function$
;

CREATE OR REPLACE FUNCTION audit.refuse()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the log of disclosures is appended to only' using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION audit.stamp(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text)
;

CREATE OR REPLACE FUNCTION hub.analyze_table(the_table regclass, columns text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (select c.relnamespace from pg_class c where c.oid = the_table) not in ('hub'::regnamespace, 'vault'::regnamespace, 'stage'::regnamespace) then
    raise exception 'not a table of the hub' using errcode = 'insufficient_privilege';
  end if;
  execute format('analyze %s%s', the_table,
    coalesce((select ' (' || string_agg(format('%I', name), ', ') || ')' from unnest(columns) name), ''));
end $function$
;

CREATE OR REPLACE FUNCTION hub.assign_roles()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION hub.keep_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
     and (new.decision, new.uid, new.kind, new.reason, new.decided_by, new.decided_at) is not distinct from (old.decision, old.uid, old.kind, old.reason, old.decided_by, old.decided_at) then
    return new;
  end if;
  raise exception 'a decision is undone, never changed' using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION hub.make_indexes(the_table regclass)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  one record;
begin
  for one in delete from hub.index_aside where of_table = the_table returning definition loop
    execute one.definition;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION hub.no_index_stays_aside()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from hub.index_aside) then
    raise exception 'an index was set aside and not made again' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION hub.one_edit(a text, b text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select length(a) = length(b) and case public.levenshtein_less_equal(a, b, 2)
    when 1 then true
    when 2 then exists (select from generate_series(1, length(a) - 1) i where overlay(a placing substr(a, i + 1, 1) || substr(a, i, 1) from i for 2) = b)
    else false end
$function$
;

CREATE OR REPLACE FUNCTION hub.set_indexes_aside(the_table regclass)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE TRIGGER entry_stands BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

CREATE TRIGGER entry_subject_stands BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_subject FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

CREATE TRIGGER link_decision_stands BEFORE DELETE OR UPDATE ON hub.link_decision FOR EACH ROW EXECUTE FUNCTION hub.keep_decision();

CREATE CONSTRAINT TRIGGER no_index_stays_aside AFTER INSERT ON hub.index_aside DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hub.no_index_stays_aside();

alter table access."grant" force row level security;

alter table access.grant_subject force row level security;

alter table access.subject_seen force row level security;

alter table vault.address_record force row level security;

alter table vault.case_record force row level security;

alter table vault.event_record force row level security;

alter table vault.party_record force row level security;

alter table vault.person_record force row level security;

alter table vault.person_token force row level security;

alter table vault.person_version force row level security;

alter table vault.place_key force row level security;

alter table vault.place_version force row level security;

alter table vault.reject_source force row level security;

create policy keeper on access."grant" to owner using (true);

create policy own on access."grant" to hub_api using (((id = access.request_grant()) AND (principal = access.request_principal()) AND (closed_at IS NULL) AND (expires_at > statement_timestamp()) AND (EXISTS ( SELECT
   FROM access.purpose u
  WHERE ((u.code = "grant".purpose) AND ("grant".role = ANY (u.roles)) AND ((u.offices IS NULL) OR ("grant".department = ANY (u.offices))) AND (("grant".approval = 'given'::text) OR (("grant".approval = 'none'::text) AND (NOT u.needs_approval))) AND (("grant".case_record IS NOT NULL) OR (NOT u.needs_case)) AND ("grant".expires_at <= ("grant".opened_at + make_interval(mins => u.minutes, secs => (1)::double precision)))))) AND ((case_record IS NULL) OR (EXISTS ( SELECT
   FROM hub.case_version c
  WHERE ((c.record = "grant".case_record) AND (c.until_edition = 2147483647) AND (c.stage <> ALL (ARRAY['CLOSED'::text, 'WITHDRAWN'::text])) AND (c.closed_at IS NULL)))))));

create policy keeper on access.grant_subject to owner using (true);

create policy own on access.grant_subject to hub_api using ((grant_number = ( SELECT g.number
   FROM access."grant" g)));

create policy keeper on access.subject_seen to owner using (true);

create policy ingest on vault.address_record to hub_ingest using (true);

create policy keeper on vault.address_record to owner using (true);

create policy linking on vault.address_record to hub_linking using (true);

create policy ingest on vault.case_record to hub_ingest using (true);

create policy keeper on vault.case_record to owner using (true);

create policy linking on vault.case_record to hub_linking using (true);

create policy office on vault.case_record to hub_api using ((( SELECT r.department
   FROM hub.record r
  WHERE (r.record = case_record.record)) = access.request_office()));

create policy ingest on vault.event_record to hub_ingest using (true);

create policy keeper on vault.event_record to owner using (true);

create policy linking on vault.event_record to hub_linking using (true);

create policy office on vault.event_record to hub_api using ((( SELECT r.department
   FROM hub.record r
  WHERE (r.record = event_record.record)) = access.request_office()));

create policy ingest on vault.party_record to hub_ingest using (true);

create policy keeper on vault.party_record to owner using (true);

create policy linking on vault.party_record to hub_linking using (true);

create policy ingest on vault.person_record to hub_ingest using (true);

create policy keeper on vault.person_record to owner using (true);

create policy linking on vault.person_record to hub_linking using (true);

create policy subject on vault.person_record to hub_api using ((record IN ( SELECT l.record
   FROM ((((access."grant" g
     JOIN access.purpose u ON ((u.code = g.purpose)))
     JOIN access.grant_subject s ON ((s.grant_number = g.number)))
     JOIN hub.person_link l ON ((l.person = s.person)))
     JOIN hub.record r ON ((r.record = l.record)))
  WHERE ((3 = ANY (u.classes)) AND (r.department = ANY (u.departments))))));

create policy keeper on vault.person_token to owner using (true);

create policy linking on vault.person_token to hub_linking using (true);

create policy keeper on vault.person_version to owner using (true);

create policy linking on vault.person_version to hub_linking using (true);

create policy subject on vault.person_version to hub_api using ((person IN ( SELECT s.person
   FROM ((((access."grant" g
     JOIN access.purpose u ON ((u.code = g.purpose)))
     JOIN access.grant_subject s ON ((s.grant_number = g.number)))
     JOIN hub.person_link l ON ((l.person = s.person)))
     JOIN hub.record r ON ((r.record = l.record)))
  WHERE ((3 = ANY (u.classes)) AND (r.department = ANY (u.departments))))));

create policy keeper on vault.place_key to owner using (true);

create policy linking on vault.place_key to hub_linking using (true);

create policy keeper on vault.place_version to owner using (true);

create policy linking on vault.place_version to hub_linking using (true);

create policy subject on vault.place_version to hub_api using ((place IN ( SELECT l.place
   FROM ((((access."grant" g
     JOIN access.purpose u ON ((u.code = g.purpose)))
     JOIN access.grant_subject s ON ((s.grant_number = g.number)))
     JOIN hub.residence l ON ((l.person = s.person)))
     JOIN hub.record r ON ((r.record = l.record)))
  WHERE ((3 = ANY (u.classes)) AND (r.department = ANY (u.departments))))));

create policy ingest on vault.reject_source to hub_ingest using (true);

create policy keeper on vault.reject_source to owner using (true);

create policy linking on vault.reject_source to hub_linking using (true);

grant select on access."grant" to hub_api;

grant select on access.grant_subject to hub_api;

grant select on access.purpose to hub_api;

grant select on hub.address_record to hub_api;

grant delete, insert, select, update on hub.address_record to hub_ingest;

grant select on hub.address_record to hub_linking;

grant select on hub.area_record to hub_api;

grant delete, insert, select, update on hub.area_record to hub_ingest;

grant select on hub.area_record to hub_linking;

grant select on hub.case_link to hub_api;

grant delete, insert, select, truncate, update on hub.case_link to hub_linking;

grant select on hub.case_link_record to hub_api;

grant delete, insert, select, update on hub.case_link_record to hub_ingest;

grant select on hub.case_link_record to hub_linking;

grant select on hub.case_party to hub_api;

grant delete, insert, select, truncate, update on hub.case_party to hub_linking;

grant select on hub.case_record to hub_api;

grant delete, insert, select, update on hub.case_record to hub_ingest;

grant select on hub.case_record to hub_linking;

grant select on hub.case_version to hub_api;

grant delete, insert, select, truncate, update on hub.case_version to hub_linking;

grant select on hub.code_record to hub_api;

grant delete, insert, select, update on hub.code_record to hub_ingest;

grant select on hub.code_record to hub_linking;

grant select on hub.compound_alias to hub_api;

grant delete, insert, select, truncate, update on hub.compound_alias to hub_linking;

grant select on hub.compound_entrance to hub_api;

grant delete, insert, select, truncate, update on hub.compound_entrance to hub_linking;

grant select on hub.compound_entry to hub_api;

grant delete, insert, select, truncate, update on hub.compound_entry to hub_linking;

grant select on hub.compound_record to hub_api;

grant delete, insert, select, update on hub.compound_record to hub_ingest;

grant select on hub.compound_record to hub_linking;

grant select on hub.consent_record to hub_api;

grant delete, insert, select, update on hub.consent_record to hub_ingest;

grant select on hub.consent_record to hub_linking;

grant select on hub.datum_check to hub_api;

grant delete, insert, select, truncate, update on hub.datum_check to hub_linking;

grant select on hub.decided_pair to hub_api;

grant delete, insert, select, truncate, update on hub.decided_pair to hub_linking;

grant select on hub.department_kind to hub_api;

grant delete, insert, select, update on hub.department_kind to hub_ingest;

grant select on hub.department_kind to hub_linking;

grant select on hub.dwelling_record to hub_api;

grant delete, insert, select, update on hub.dwelling_record to hub_ingest;

grant select on hub.dwelling_record to hub_linking;

grant select on hub.edition to hub_api;

grant delete, insert, select, update on hub.edition to hub_ingest;

grant select on hub.edition to hub_linking;

grant select on hub.event_record to hub_api;

grant delete, insert, select, update on hub.event_record to hub_ingest;

grant select on hub.event_record to hub_linking;

grant select on hub.grid_record to hub_api;

grant delete, insert, select, update on hub.grid_record to hub_ingest;

grant select on hub.grid_record to hub_linking;

grant select on hub.handler_record to hub_api;

grant delete, insert, select, update on hub.handler_record to hub_ingest;

grant select on hub.handler_record to hub_linking;

grant select on hub.history to hub_api;

grant delete, insert, select, truncate, update on hub.history to hub_linking;

grant select on hub.holiday_record to hub_api;

grant delete, insert, select, update on hub.holiday_record to hub_ingest;

grant select on hub.holiday_record to hub_linking;

grant select on hub.house_number to hub_api;

grant delete, insert, select, truncate, update on hub.house_number to hub_linking;

grant select on hub.index_aside to hub_api;

grant select on hub.link_decision to hub_api;

grant delete, insert, select, truncate, update on hub.link_decision to hub_linking;

grant select on hub.link_release to hub_api;

grant delete, insert, select, truncate, update on hub.link_release to hub_linking;

grant select on hub.matter_category to hub_api;

grant delete, insert, select, truncate, update on hub.matter_category to hub_linking;

grant select on hub.matter_link to hub_api;

grant delete, insert, select, truncate, update on hub.matter_link to hub_linking;

grant select on hub.organization to hub_api;

grant delete, insert, select, truncate, update on hub.organization to hub_linking;

grant select on hub.organization_link to hub_api;

grant delete, insert, select, truncate, update on hub.organization_link to hub_linking;

grant select on hub.organization_record to hub_api;

grant delete, insert, select, update on hub.organization_record to hub_ingest;

grant select on hub.organization_record to hub_linking;

grant select on hub.organization_version to hub_api;

grant delete, insert, select, truncate, update on hub.organization_version to hub_linking;

grant select on hub.party_record to hub_api;

grant delete, insert, select, update on hub.party_record to hub_ingest;

grant select on hub.party_record to hub_linking;

grant select on hub.person to hub_api;

grant delete, insert, select, truncate, update on hub.person to hub_linking;

grant select on hub.person_link to hub_api;

grant delete, insert, select, truncate, update on hub.person_link to hub_linking;

grant select on hub.person_linking to hub_api;

grant delete, insert, select, truncate, update on hub.person_linking to hub_linking;

grant select on hub.person_record to hub_api;

grant delete, insert, select, update on hub.person_record to hub_ingest;

grant select on hub.person_record to hub_linking;

grant select on hub.person_redirect to hub_api;

grant delete, insert, select, truncate, update on hub.person_redirect to hub_linking;

grant select on hub.person_version to hub_api;

grant delete, insert, select, truncate, update on hub.person_version to hub_linking;

grant select on hub.place to hub_api;

grant delete, insert, select, truncate, update on hub.place to hub_linking;

grant select on hub.place_link to hub_api;

grant delete, insert, select, truncate, update on hub.place_link to hub_linking;

grant select on hub.place_version to hub_api;

grant delete, insert, select, truncate, update on hub.place_version to hub_linking;

grant select on hub.press to hub_api;

grant delete, insert, select, update on hub.press to hub_ingest;

grant select on hub.press to hub_linking;

grant select on hub.record to hub_api;

grant delete, insert, select, update on hub.record to hub_ingest;

grant select on hub.record to hub_linking;

grant select on hub.record_version to hub_api;

grant delete, insert, select, update on hub.record_version to hub_ingest;

grant select on hub.record_version to hub_linking;

grant select on hub.reject to hub_api;

grant delete, insert, select, update on hub.reject to hub_ingest;

grant select on hub.reject to hub_linking;

grant select on hub.residence to hub_api;

grant delete, insert, select, truncate, update on hub.residence to hub_linking;

grant select on hub.residence_record to hub_api;

grant delete, insert, select, update on hub.residence_record to hub_ingest;

grant select on hub.residence_record to hub_linking;

grant select on hub.retention_run to hub_api;

grant delete, insert, select, truncate, update on hub.retention_run to hub_linking;

grant select on hub.run to hub_api;

grant delete, insert, select, update on hub.run to hub_ingest;

grant select on hub.run to hub_linking;

grant select on hub.run_step to hub_api;

grant delete, insert, select, update on hub.run_step to hub_ingest;

grant select on hub.run_step to hub_linking;

grant select on hub.run_stream to hub_api;

grant delete, insert, select, update on hub.run_stream to hub_ingest;

grant select on hub.run_stream to hub_linking;

grant select on hub.source_cursor to hub_api;

grant delete, insert, select, update on hub.source_cursor to hub_ingest;

grant select on hub.source_cursor to hub_linking;

grant delete, insert, select, truncate, update on stage.changed_record to hub_ingest;

grant select on stage.changed_record to hub_linking;

grant delete, insert, select, truncate, update on stage.cleaned_record to hub_ingest;

grant select on stage.cleaned_record to hub_linking;

grant delete, insert, select, truncate, update on stage.cleaned_row to hub_ingest;

grant select on stage.cleaned_row to hub_linking;

grant delete, insert, select, truncate, update on stage.plan to hub_ingest;

grant select on stage.plan to hub_linking;

grant delete, insert, select, truncate, update on stage.raw_row to hub_ingest;

grant select on stage.raw_row to hub_linking;

grant delete, insert, select, update on vault.address_record to hub_ingest;

grant select on vault.address_record to hub_linking;

grant delete, insert, select, update on vault.case_record to hub_ingest;

grant select on vault.case_record to hub_linking;

grant delete, insert, select, update on vault.event_record to hub_ingest;

grant select on vault.event_record to hub_linking;

grant delete, insert, select, truncate, update on vault.name_rarity to hub_linking;

grant delete, insert, select, update on vault.party_record to hub_ingest;

grant select on vault.party_record to hub_linking;

grant delete, insert, select, truncate, update on vault.person_candidate to hub_linking;

grant delete, insert, select, truncate, update on vault.person_node to hub_linking;

grant delete, insert, select, truncate, update on vault.person_pair to hub_linking;

grant delete, insert, select, update on vault.person_record to hub_ingest;

grant select on vault.person_record to hub_linking;

grant delete, insert, select, truncate, update on vault.person_token to hub_linking;

grant delete, insert, select, truncate, update on vault.person_version to hub_linking;

grant delete, insert, select, truncate, update on vault.place_key to hub_linking;

grant delete, insert, select, truncate, update on vault.place_version to hub_linking;

grant delete, insert, select, update on vault.reject_source to hub_ingest;

grant delete, insert, select, truncate, update on vault.shared_phone to hub_linking;

grant select (record, part, from_edition, until_edition, title, content) on vault.case_record to hub_api;

grant select (record, part, from_edition, until_edition, note) on vault.event_record to hub_api;

grant select (record, part, from_edition, until_edition, phones) on vault.person_record to hub_api;

grant select (person, from_edition, until_edition, name, birth_date, citizen_id, citizen_id_record) on vault.person_version to hub_api;

grant select (place, from_edition, until_edition, address) on vault.place_version to hub_api;

