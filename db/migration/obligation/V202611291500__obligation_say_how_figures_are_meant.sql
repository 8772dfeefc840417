-- A figure is what somebody wrote: the number, how it is meant ("trên", "gần", "khoảng", or no number at all), the words
-- themselves, the indicator of the catalogue, of how many it is a part, and which other organisation's row already has it.
-- What is on record so far was typed as a plain number and is exact. Indicators of old rows follow from their names.
alter table occurrence_result alter column value type numeric(21, 4);
alter table occurrence_result alter column value drop not null;
alter table occurrence_result add column qualifier text not null default 'EXACT';
alter table occurrence_result alter column qualifier drop default;
alter table occurrence_result add column raw_text text;
alter table occurrence_result add column indicator_code text;
alter table occurrence_result add column value_base numeric(21, 4);
alter table occurrence_result add column counted_at text;
alter table occurrence_result add column counted_at_unit_id text;
alter table occurrence_result add constraint ck_occurrence_result_qualifier check (
    qualifier in ('EXACT', 'OVER', 'UNDER', 'ABOUT', 'UNKNOWN'));
alter table occurrence_result add constraint ck_occurrence_result_value check (
    (value is null) = (qualifier = 'UNKNOWN') and (value is not null or raw_text is not null));
alter table occurrence_result add constraint ck_occurrence_result_base check (value_base > 0 and value <= value_base);
alter table occurrence_result add constraint ck_occurrence_result_counted_at check (
    (counted_at is null) = (counted_at_unit_id is null));

alter table obligation_record alter column value type numeric(21, 4);
alter table obligation_record alter column value_base type numeric(21, 4);
alter table obligation_record add column qualifier text;
alter table obligation_record add column raw_text text;
alter table obligation_record add column indicator text;
alter table obligation_record add column indicator_code text;
alter table obligation_record add column counted_at text;
alter table obligation_record add column counted_at_unit_id text;
update obligation_record set qualifier = 'EXACT' where value is not null;
alter table obligation_record drop constraint ck_obligation_record_value;
alter table obligation_record add constraint ck_obligation_record_qualifier check (
    qualifier in ('EXACT', 'OVER', 'UNDER', 'ABOUT', 'UNKNOWN'));
alter table obligation_record add constraint ck_obligation_record_value check (
    (qualifier is null) = (unit is null)
    and (value is null) = (qualifier is null or qualifier = 'UNKNOWN')
    and (qualifier is distinct from 'UNKNOWN' or raw_text is not null));
alter table obligation_record add constraint ck_obligation_record_counted_at check (
    (counted_at is null) = (counted_at_unit_id is null));
