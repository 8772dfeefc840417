-- A review stays that of unit_id; acting_unit_id drafts it.
alter table review add column acting_unit_id text;
update review set acting_unit_id = unit_id;
alter table review alter column acting_unit_id set not null;
