-- Who may read a file is asked by the file's id.
create index ix_directive_signed_copy on directive (signed_copy_id) where signed_copy_id is not null;
create index ix_directive_receipt_evidence on directive_receipt (evidence_id) where evidence_id is not null;
