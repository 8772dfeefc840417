-- A line says how its amount is meant, when, with whom and by what means; amounts may be money and areas.
alter table registration_line alter column quantity type numeric(21, 4);
alter table registration_line add column qualifier text not null default 'EXACT';
alter table registration_line alter column qualifier drop default;
alter table registration_line add column raw_text text;
alter table registration_line add column from_on date;
alter table registration_line add column to_on date;
alter table registration_line add column partner text;
alter table registration_line add column means text;
alter table registration_line add constraint ck_registration_line_qualifier
    check (qualifier in ('EXACT', 'OVER', 'UNDER', 'ABOUT'));
alter table registration_line add constraint ck_registration_line_days check (from_on is null or to_on is null or to_on >= from_on);
