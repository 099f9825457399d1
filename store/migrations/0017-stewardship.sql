-- Deciding and releasing: decisions that reach readers by a run of their own, and releases that somebody chose.

-- A run of the hub itself fetches nothing: it links again what was decided.
alter table hub.run drop constraint run_mode_check;
alter table hub.run add constraint run_mode_check check (mode in ('night', 'increment', 'full', 'relink'));

alter table hub.decided_pair add column edition int;   -- that linked with it, or without it since it was undone; null: none yet
create index decided_pair_a on hub.decided_pair (a) where undone_at is null;
create index decided_pair_b on hub.decided_pair (b) where undone_at is null;

-- A decision is undone, never changed or taken out of the book.
create function hub.keep_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
     and (new.decision, new.uid, new.kind, new.reason, new.decided_by, new.decided_at) is not distinct from (old.decision, old.uid, old.kind, old.reason, old.decided_by, old.decided_at) then
    return new;
  end if;
  raise exception 'a decision is undone, never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger link_decision_stands before update or delete on hub.link_decision for each row execute function hub.keep_decision();

alter table hub.link_release
  add column chosen_by  text,                 -- who released it; null: the hub itself, which then learns anew as the city grows
  add column retired_at timestamptz;

-- What waits for a steward among the candidate pairs of the newest links: the uncertain band, and what was left contested or cut. Levels and bits only; the
-- pairs themselves rest in the vault, where the API has no right. Runs as the tables' owner; it takes no name of an object.
create function access.review_pairs(review_bits real, join_bits real)
  returns table (a bigint, b bigint, one bigint, other bigint, pattern bigint, rarity real, weight real, why text)
  language sql stable security definer set search_path = '' rows 1000
as $$
  select p.a, p.b, x.person, y.person, p.pattern, p.rarity, p.weight,
         case when p.weight < join_bits then 'uncertain' else coalesce(x.note, y.note) end
    from vault.person_pair p
    join hub.person_link x on x.record = p.a and x.until_edition = 2147483647
    join hub.person_link y on y.record = p.b and y.until_edition = 2147483647
   where p.weight >= review_bits and x.person <> y.person and (p.weight < join_bits or x.note is not null or y.note is not null)
     and not exists (select from hub.decided_pair d where d.a = p.a and d.b = p.b and d.undone_at is null)
$$;
revoke all on function access.review_pairs(real, real) from public;
grant execute on function access.review_pairs(real, real) to hub_api;
