-- The columns the rules want of the two books (NĐ 30/2020/NĐ-CP, annex IV), and lines of numbers that stay unused.
alter table register_entry add column due_on date;
alter table register_entry add column secrecy text not null default 'NONE';
alter table register_entry alter column secrecy drop default;
alter table register_entry add column void_reason text;
alter table register_entry add constraint ck_register_entry_secrecy
    check (secrecy in ('NONE', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'));

-- A book is read by days as well, and a number that was put in afterwards stands at its day.
create index ix_register_entry_day on register_entry (unit_id, direction, year, entered_on, entry_number);
create index ix_register_entry_reference on register_entry (reference, direction);
