-- What each organisation takes on for a year. Every submitted version of the lines is kept.
create table registration_sheet (
    id                text        not null,
    directive_id      text        not null,
    obligation_id     text        not null,
    unit_id           text        not null,
    lead_unit_id      text        not null,
    accepting_unit_id text        not null,
    year              integer     not null,
    period_label      text        not null,
    due_on            date        not null,
    status            text        not null,
    current_version   integer     not null,
    accepted_on       date,
    version           bigint      not null,
    constraint pk_registration_sheet primary key (id),
    constraint ck_registration_sheet_status
        check (status in ('OPEN', 'SUBMITTED', 'APPROVED_BY_UNIT', 'AGREED', 'ACCEPTED')),
    constraint ck_registration_sheet_accepted check ((status = 'ACCEPTED') = (accepted_on is not null))
);
create index ix_registration_sheet_directive on registration_sheet (directive_id, year);
create index ix_registration_sheet_round on registration_sheet (lead_unit_id, year);

create table registration_version (
    id           text        not null,
    sheet_id     text        not null,
    number       integer     not null,
    note         text,
    submitted_at timestamptz not null,
    submitted_by text        not null,
    constraint pk_registration_version primary key (id),
    constraint fk_registration_version_sheet foreign key (sheet_id) references registration_sheet (id),
    constraint uk_registration_version_number unique (sheet_id, number)
);

create table registration_line (
    version_id          text    not null,
    position            integer not null,
    content             text    not null,
    kind                text    not null,
    title               text    not null,
    residential_area_id text,
    quantity            integer not null,
    unit                text    not null,
    constraint pk_registration_line primary key (version_id, position),
    constraint fk_registration_line_version foreign key (version_id) references registration_version (id),
    constraint ck_registration_line_quantity check (quantity > 0)
);

create table registration_decision (
    sheet_id       text        not null,
    position       integer     not null,
    stage          text        not null,
    positive       boolean     not null,
    comment        text,
    version_number integer     not null,
    person_name    text        not null,
    position_name  text,
    decided_at     timestamptz not null,
    constraint pk_registration_decision primary key (sheet_id, position),
    constraint fk_registration_decision_sheet foreign key (sheet_id) references registration_sheet (id),
    constraint ck_registration_decision_stage check (stage in ('UNIT', 'CONSULTATION', 'ACCEPTANCE')),
    constraint ck_registration_decision_reason check (positive or comment is not null)
);
