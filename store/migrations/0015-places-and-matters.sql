-- What places are learnt from beside the register of compounds: door numbers of houses, names that people have for compounds, and which coordinates to doubt.
create table hub.house_number (             -- door numbers of the register's dwellings outside of compounds: which roads there are, and in which district
  road text not null, road_number text not null, district_code text not null, from_edition int not null, until_edition int not null default 2147483647,
  dwellings int not null,                   -- up to the number that makes a road believable
  primary key (road, road_number, district_code, from_edition));
create table hub.compound_alias (           -- a name that is in no register, and the compound that those who use it mean
  name text not null, code text not null, from_edition int not null, until_edition int not null default 2147483647,
  district_code text,
  primary key (name, code, from_edition));
create table hub.datum_check (              -- how far a stream's coordinates lie from the places that its texts name
  department text not null, stream text not null, from_edition int not null, until_edition int not null default 2147483647,
  points int not null, east_metres int not null, north_metres int not null,
  looks_like text,                          -- the datum that would explain it: WGS84, GCJ02, BD09
  strays int not null,                      -- points that another datum explains better than the stream's own
  doubted boolean not null,                 -- its coordinates decide nothing
  primary key (department, stream, from_edition));
alter table hub.place_link add column area_rule text;   -- where the area was taken from: own (text, code or coordinates), compound, place (other records of it), near (a compound named as a landmark)

-- Cases of different departments that are one matter by their circumstances, beside hub.case_link, where a department wrote the other's number down.
create table hub.matter_link (              -- source → target in time
  source bigint not null, target bigint not null, from_edition int not null, until_edition int not null default 2147483647,
  weight real not null,                     -- log2 of how much likelier one matter is than two
  caller_weight real,                       -- the part of it that comes of callers: told to those who may meet people; null when callers said nothing
  evidence jsonb not null,                  -- [{ field, level, weight }] without the callers'; no values
  caller_level text,                        -- phone, person, different
  primary key (source, target, from_edition));
create index matter_link_target on hub.matter_link (target);
create table hub.matter_category (          -- categories of two departments that written links keep joining
  one_system text not null, one_category text not null, other_system text not null, other_category text not null, from_edition int not null, until_edition int not null default 2147483647,
  primary key (one_system, one_category, other_system, other_category, from_edition));
create index party_record_phone on vault.party_record (phone) where phone is not null and until_edition = 2147483647;
