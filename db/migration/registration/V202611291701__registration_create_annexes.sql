-- The annex of a year: which version of which accepted sheet it consists of, who is missing, and what was decided about it.
create table round_annex (
    id                  text        not null,
    directive_id        text        not null,
    lead_unit_id        text        not null,
    acting_lead_unit_id text        not null,
    accepting_unit_id   text        not null,
    year                integer     not null,
    number              integer     not null,
    status              text        not null,
    note                text,
    missing_reason      text,
    drawn_up_by         text        not null,
    drawn_up_by_position text,
    drawn_up_at         timestamptz not null,
    text_sha256         text        not null,
    decided_by          text,
    decided_by_position text,
    decided_at          timestamptz,
    comment             text,
    version             bigint      not null,
    constraint pk_round_annex primary key (id),
    constraint uk_round_annex_number unique (directive_id, lead_unit_id, year, number),
    constraint ck_round_annex_status check (status in ('SENT', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    constraint ck_round_annex_decided check ((status = 'SENT') = (decided_at is null)),
    constraint ck_round_annex_returned check (status <> 'RETURNED' or comment is not null)
);
create unique index uk_round_annex_sent on round_annex (directive_id, acting_lead_unit_id, year) where status = 'SENT';

create table round_annex_sheet (
    annex_id       text    not null,
    position       integer not null,
    sheet_id       text    not null,
    unit_name      text    not null,
    version_number integer not null,
    text_sha256    text    not null,
    constraint pk_round_annex_sheet primary key (annex_id, position),
    constraint fk_round_annex_sheet_annex foreign key (annex_id) references round_annex (id),
    constraint fk_round_annex_sheet_version foreign key (sheet_id, version_number)
        references registration_version (sheet_id, number)
);

create table round_annex_missing (
    annex_id     text    not null,
    position     integer not null,
    sheet_id     text    not null,
    unit_name    text    not null,
    sheet_status text    not null,
    constraint pk_round_annex_missing primary key (annex_id, position),
    constraint fk_round_annex_missing_annex foreign key (annex_id) references round_annex (id),
    constraint fk_round_annex_missing_sheet foreign key (sheet_id) references registration_sheet (id)
);
