-- "Phổ biến đến chi bộ": each cell says for itself that it has made a directive known.
create table cell_dissemination (
    id             text    not null,
    version        bigint  not null,
    directive_id   text    not null,
    unit_id        text    not null,
    acting_unit_id text    not null,
    asked_by       text    not null,
    receipt_id     text,
    position       int     not null,
    status         text    not null constraint ck_cell_dissemination_status check (status in ('ASKED', 'CONFIRMED', 'ENDED')),
    asked_on       date    not null,
    due_on         date    not null,
    reminded_on    date,
    held_on        date,
    present        int,
    members        int,
    note           text,
    evidence_id    text,
    confirmed_by   text,
    confirmed_on   date,
    constraint pk_cell_dissemination primary key (id),
    constraint uk_cell_dissemination unique (directive_id, unit_id),
    constraint fk_cell_dissemination_receipt foreign key (receipt_id) references directive_receipt (id),
    constraint ck_cell_dissemination_present check (present between 0 and members),
    constraint ck_cell_dissemination_confirmed check ((status = 'CONFIRMED') = (held_on is not null))
);
create index ix_cell_dissemination_receipt on cell_dissemination (receipt_id);
create index ix_cell_dissemination_evidence on cell_dissemination (evidence_id) where evidence_id is not null;
create index ix_cell_dissemination_open on cell_dissemination (acting_unit_id) where status = 'ASKED';
create index ix_cell_dissemination_due on cell_dissemination (due_on) where status = 'ASKED';
