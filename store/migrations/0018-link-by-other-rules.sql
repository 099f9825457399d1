-- A night looks a few hundred names up, among those of every release that is kept.
create index name_rarity_token on vault.name_rarity (token, kind, release);

-- Pairs are weighed and clustered by other rules since: the next run links everything with them.
delete from hub.person_linking;
