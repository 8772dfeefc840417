-- A sheet stays that of unit_id, and its round that of lead_unit_id; the acting ones have taken over from them.
alter table registration_sheet add column acting_unit_id text;
alter table registration_sheet add column acting_lead_unit_id text;
update registration_sheet set acting_unit_id = unit_id, acting_lead_unit_id = lead_unit_id;
alter table registration_sheet alter column acting_unit_id set not null;
alter table registration_sheet alter column acting_lead_unit_id set not null;
create index ix_registration_sheet_acting_round on registration_sheet (acting_lead_unit_id, year);
