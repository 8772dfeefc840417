-- An organisation that handed an obligation over keeps its row, which names its successor.
alter table obligation_unit add column successor_unit_id text;
alter table obligation_unit add constraint ck_obligation_unit_successor
    check (successor_unit_id is null or (valid_to is not null and successor_unit_id <> unit_id));
create index ix_obligation_unit_successor on obligation_unit (successor_unit_id);

-- Opened for unit_id, for ever; done by acting_unit_id.
alter table occurrence add column acting_unit_id text;
update occurrence set acting_unit_id = unit_id;
alter table occurrence alter column acting_unit_id set not null;
create index ix_occurrence_open_acting on occurrence (acting_unit_id) where status = 'OPEN';
