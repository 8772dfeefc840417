-- The file a text was read from is kept as it came.
alter table recording add column source_file_id text;
alter table recording add constraint fk_recording_source_file foreign key (source_file_id) references stored_file (id);
