-- Who may read a file is asked by the file's id.
create index ix_occurrence_evidence on occurrence (evidence_file_id) where evidence_file_id is not null;
create index ix_obligation_record_file on obligation_record (file_id) where file_id is not null;
