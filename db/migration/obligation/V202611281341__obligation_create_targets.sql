-- The numbers and sets the text wants reached, in its order.
create table obligation_target (
    obligation_id text    not null constraint fk_obligation_target references obligation (id) on delete cascade,
    position      integer not null,
    op            text    not null,
    value         numeric(19,2),
    max_value     numeric(19,2),
    unit          text,
    per           text,
    items         text[]  not null,
    reach_by      date,
    quote         text    not null,
    label         text    not null,
    constraint pk_obligation_target primary key (obligation_id, position),
    constraint ck_obligation_target_op check (op in ('EQ', 'MIN', 'MAX', 'RANGE', 'PERCENT', 'EACH_OF_SET')),
    constraint ck_obligation_target_per check (
        per in ('UNIT', 'ORGANIZATION', 'RESIDENTIAL_AREA', 'COMMUNE', 'ORGANIZATION_IN_AREA')),
    constraint ck_obligation_target_number check (
        (op = 'EACH_OF_SET') = (value is null) and (op = 'EACH_OF_SET' or unit is not null)),
    constraint ck_obligation_target_range check (
        (op = 'RANGE') = (max_value is not null) and (max_value is null or max_value >= value)),
    constraint ck_obligation_target_set check ((op = 'EACH_OF_SET') = (cardinality(items) > 0))
);

-- What a figure counts toward, as the officer chose; of a percentage the record keeps the whole as well.
alter table obligation_record add column value_base numeric(19,2);
alter table obligation_record add column target_position integer;
alter table obligation_record add column target_item integer;
alter table obligation_record add constraint fk_obligation_record_target
    foreign key (obligation_id, target_position) references obligation_target (obligation_id, position);
alter table obligation_record add constraint ck_obligation_record_base check (value_base > 0 and value <= value_base);
alter table obligation_record add constraint ck_obligation_record_target check (
    target_item is null or target_position is not null);
create index ix_obligation_record_target on obligation_record (obligation_id, target_position);

alter table occurrence_result add column target_position integer;
alter table occurrence_result add column target_item integer;
alter table occurrence_result add constraint ck_occurrence_result_target check (
    target_item is null or target_position is not null);
