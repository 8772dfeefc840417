-- A copy of the paper by which an issuer elsewhere has changed a document that was received or recorded here.
alter table directive_change add column file_id text;
create index ix_directive_change_file on directive_change (file_id) where file_id is not null;
