-- A night looks up the nodes and pairs of the records that it changed.
alter table vault.person_node add constraint person_node_pkey primary key (record);
create index person_pair_a on vault.person_pair (a);
create index person_pair_b on vault.person_pair (b);
