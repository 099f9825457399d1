-- A night looks a few hundred names up, among those of every release that is kept.
create index name_rarity_token on vault.name_rarity (token, kind, release);
