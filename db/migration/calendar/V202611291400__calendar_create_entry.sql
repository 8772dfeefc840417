-- What an administrator said of a day: rows are only added, the newest of a day and place holds.
-- unit_id '' = everywhere; kind WITHDRAWN = what was said before no longer holds.
create table calendar_entry (
    id bigint generated always as identity,
    day date not null,
    unit_id varchar(64) not null,
    kind varchar(20) not null,
    name varchar(150) not null,
    source varchar(500) not null,
    entered_by varchar(100) not null,
    entered_at timestamptz not null,
    constraint pk_calendar_entry primary key (id),
    constraint ck_calendar_entry_kind check (kind in ('HOLIDAY', 'MAKE_UP_WORKDAY', 'ORDINARY', 'WITHDRAWN'))
);

create index ix_calendar_entry_day on calendar_entry (day, unit_id, id);

-- A year of which an administrator said that its announcement is out.
create table calendar_year (
    year integer not null,
    source varchar(500) not null,
    confirmed_by varchar(100) not null,
    confirmed_at timestamptz not null,
    constraint pk_calendar_year primary key (year)
);
