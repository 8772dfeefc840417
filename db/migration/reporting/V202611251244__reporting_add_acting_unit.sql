-- A report stays that of unit_id; acting_unit_id writes it and answers for it.
alter table report add column acting_unit_id text;
update report set acting_unit_id = unit_id;
alter table report alter column acting_unit_id set not null;
create index ix_report_acting on report (acting_unit_id);
