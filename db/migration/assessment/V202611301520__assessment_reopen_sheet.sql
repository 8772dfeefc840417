-- How often an accepted sheet was opened again: each time the organisation is asked anew.
alter table assessment_sheet add column reopened integer not null default 0;
alter table assessment_sheet alter column reopened drop default;
alter table assessment_sheet add constraint ck_assessment_sheet_reopened check (reopened >= 0);
