-- What a first load and a night pay for each row of a source.

-- Keys of records are compared byte by byte: the order is that of code points either way, and the unique index is searched for every row that comes.
alter table hub.record
  alter column department type text collate "C",
  alter column stream type text collate "C",
  alter column key type text collate "C";

-- Linking and deriving read it through; nothing looks a single record up.
alter table stage.changed_record drop constraint changed_record_pkey;

-- The stage is emptied by the run that filled it: until then nothing is to be vacuumed, and no plan asks for its statistics. Deleted rows are vacuumed as usual.
alter table stage.raw_row set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 2147483647);
alter table stage.plan set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 2147483647);
alter table stage.cleaned_row set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 2147483647);
alter table stage.cleaned_record set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 2147483647);
