-- Poor, near-poor and no longer poor households of each residential area, and who helps them
-- (Chương trình phối hợp 2017, Đức Cơ, mục II.1.2). Personal data: a head's name and a short address, both erasable.
create table household_register (
    settlement_id   text   not null,
    version         bigint not null,
    keeping_unit_id text   not null,
    constraint pk_household_register primary key (settlement_id)
);
create index ix_household_register_keeper on household_register (keeping_unit_id);

create table household (
    id               text        not null,
    version          bigint      not null,
    settlement_id    text        not null,
    code             text,
    head_name        text,
    address          text,
    erased_on        date,
    erasure_reason   text constraint ck_household_erasure_reason check (erasure_reason in
        ('ON_REQUEST', 'NO_LONGER_NEEDED', 'MOVED_AWAY', 'ENTERED_IN_ERROR')),
    last_change      text        not null constraint ck_household_last_change check (last_change in
        ('ADDED', 'MENDED', 'STATUS_CHANGED', 'HELPER_NAMED', 'HELPER_RELEASED', 'ERASED', 'HANDED_OVER')),
    changed_by       text        not null,
    changed_position text,
    changed_at       timestamptz not null,
    constraint pk_household primary key (id),
    constraint fk_household_register foreign key (settlement_id) references household_register (settlement_id),
    constraint ck_household_named check (erased_on is not null or code is not null and head_name is not null),
    constraint ck_household_erased check (erased_on is null or code is null and head_name is null and address is null),
    constraint ck_household_erased_for check ((erased_on is null) = (erasure_reason is null))
);
-- "TK1-01" and "tk1-01" are one code to whoever reads a list.
create unique index uk_household_code on household (settlement_id, lower(code));

create table household_status (
    household_id text not null,
    position     int  not null,
    status       text not null constraint ck_household_status check (status in ('POOR', 'NEAR_POOR', 'OUT_OF_POVERTY')),
    since        date not null,
    basis        text,
    entered_by   text not null,
    entered_on   date not null,
    constraint pk_household_status primary key (household_id, position),
    constraint fk_household_status_household foreign key (household_id) references household (id)
);
create index ix_household_status_day on household_status (household_id, since desc, position desc);

create table household_member (
    household_id text not null,
    unit_id      text not null,
    constraint pk_household_member primary key (household_id, unit_id),
    constraint fk_household_member_household foreign key (household_id) references household (id)
);
create index ix_household_member_unit on household_member (unit_id);

create table household_help (
    id           text not null,
    household_id text not null,
    unit_id      text not null,
    year         int  not null,
    since        date not null,
    until        date,
    named_by     text not null,
    constraint pk_household_help primary key (id),
    constraint uk_household_help unique (household_id, unit_id, since),
    constraint fk_household_help_household foreign key (household_id) references household (id),
    constraint ck_household_help_year check (year = extract(year from since)),
    constraint ck_household_help_days check (until is null or until >= since and year = extract(year from until))
);
-- Who was released may help again in the same year, but nobody helps twice at a time.
create unique index uk_household_help_present on household_help (household_id, unit_id, year) where until is null;
create index ix_household_help_unit on household_help (unit_id, year);
