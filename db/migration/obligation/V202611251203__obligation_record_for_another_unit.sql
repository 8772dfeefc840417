-- What a Front records for a residential area or member organisation it leads: the record counts for the Front's
-- obligation (unit_id) and says whose work it was. Null: the obliged organisation's own.
alter table obligation_record add column done_by_unit_id text;
alter table obligation_record add constraint ck_obligation_record_done_by check (done_by_unit_id <> unit_id);
