-- Candidate pairs of people rest in a table of the hub's own while they are compared: a temporary one is its connection's alone, and no parallel worker could
-- read it. Empty outside of the transaction that links.
create unlogged table vault.person_candidate (a bigint not null, b bigint not null);
