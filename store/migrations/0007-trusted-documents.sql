-- The documents that apps may run, and how often each principal has searched for people in the last minute.
create table hub.trusted_document (
  id        text primary key check (id ~ '^[0-9a-f]{64}$'),   -- sha256 of the text, hex
  name      text not null,                                      -- file that it was pushed from
  document  text not null check (octet_length(document) <= 262144),
  pushed_at timestamptz not null default now()
);

-- Not logged: after a crash a minute's counts are gone, and a search waits for no disk.
create unlogged table hub.search_count (
  principal text primary key,
  searches  timestamptz[] not null,                  -- times of those that were allowed within the window, oldest first
  allowed   boolean not null                         -- whether the last one was
) with (fillfactor = 70);
