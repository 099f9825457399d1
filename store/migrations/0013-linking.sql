-- The linking engine: what it learnt, the records as it sees them, the candidate pairs with their weights.
create extension if not exists fuzzystrmatch schema public;

-- One character differs, or two neighbours are swapped.
create function hub.one_edit(a text, b text) returns boolean language sql immutable parallel safe strict as $$
  select length(a) = length(b) and case public.levenshtein_less_equal(a, b, 2)
    when 1 then true
    when 2 then exists (select from generate_series(1, length(a) - 1) i where overlay(a placing substr(a, i + 1, 1) || substr(a, i, 1) from i for 2) = b)
    else false end
$$;

create table hub.link_release (             -- parameters of the model of people; a release is never changed once made
  release    int generated always as identity primary key,
  source     text not null check (source in ('calibrated', 'trained')),
  state      text not null check (state in ('candidate', 'active', 'retired', 'refused')),
  parameters jsonb not null,                -- LinkParameters
  nodes      int not null,                  -- records it was learnt from
  departments text[] not null,
  card       jsonb,                         -- accuracy card
  made_at    timestamptz not null default clock_timestamp(),
  released_at timestamptz,
  reason     text
);
create unique index link_release_active on hub.link_release ((true)) where state = 'active';
create table vault.name_rarity (            -- how rare a name is: -log2 of its share of the records that the release was learnt from
  release int not null references hub.link_release on delete cascade,
  kind    "char" not null,                  -- n name, s sound, f surname
  token   bigint not null,                  -- hash
  bits    real not null
);

-- The records as linking sees them and their candidate pairs: caches of the edition that hub.person_linking names, made anew when it is another.
-- Not logged: a crash empties all of them together.
create unlogged table hub.person_linking (edition int not null, release int);
create unlogged table vault.person_node (
  record bigint not null, tie bigint not null, sex boolean, name_kind text, name text, surname text, sound bigint, words text[],
  name_rarity real, sound_rarity real, surname_rarity real,
  citizen_id text, claim text, birth int, phone1 bigint, phone2 bigint, phone1_share smallint not null, phone2_share smallint not null,
  dwelling bigint, dwelling2 bigint, building bigint, site bigint, community bigint, scene boolean not null,
  health_card bigint, document bigint, died date, seen date, keys bigint[] not null
);
create unlogged table vault.shared_phone (phone bigint primary key, share smallint not null);
create unlogged table vault.person_pair (
  a bigint not null, b bigint not null, pattern bigint not null, rarity real not null, weight real not null
);

-- What stewards decided of two records. Outranks every weight, and lasts.
create table hub.link_decision (
  decision   bigint generated always as identity primary key,
  uid        uuid not null default gen_random_uuid() unique,
  kind       text not null check (kind in ('CONFIRM', 'REJECT', 'MERGE', 'SPLIT')),
  reason     text not null,
  decided_by text not null,
  decided_at timestamptz not null default clock_timestamp(),
  undone_by  text,
  undone_at  timestamptz,
  undone_reason text
);
create table hub.decided_pair (
  decision bigint not null references hub.link_decision,
  a bigint not null, b bigint not null check (a < b),
  joined   boolean not null,
  undone_at timestamptz,
  pending  boolean not null default true,   -- no edition has linked with it, or since it was undone
  primary key (decision, a, b)
);
create index decided_pair_pending on hub.decided_pair (decision) where pending;

alter table hub.person_link
  drop column evidence,
  add column other bigint,                  -- the record of the person that it meets most strongly
  add column pattern bigint,                  -- levels of the comparisons between the two
  add column rarity real,                   -- of the name they share, in bits
  add column weight real,                   -- bits
  add column release int,                   -- of hub.link_release; null: the parameters that the hub brings along
  add column note text;                     -- contested, cut
