-- Changes of accepted sheets: what was accepted stays in force until whoever leads the consultation has consented.
create table registration_amendment (
    id                   text        not null,
    sheet_id             text        not null,
    number               integer     not null,
    reason               text        not null,
    status               text        not null,
    version_number       integer,
    proposed_by          text        not null,
    proposed_by_position text,
    proposed_at          timestamptz not null,
    constraint pk_registration_amendment primary key (id),
    constraint fk_registration_amendment_sheet foreign key (sheet_id) references registration_sheet (id),
    constraint uk_registration_amendment_number unique (sheet_id, number),
    constraint ck_registration_amendment_status
        check (status in ('DRAFTING', 'SUBMITTED', 'APPROVED_BY_UNIT', 'IN_FORCE', 'WITHDRAWN')),
    constraint ck_registration_amendment_version
        check (status not in ('SUBMITTED', 'APPROVED_BY_UNIT', 'IN_FORCE') or version_number is not null)
);
create unique index uk_registration_amendment_open on registration_amendment (sheet_id)
    where status in ('DRAFTING', 'SUBMITTED', 'APPROVED_BY_UNIT');

alter table registration_decision drop constraint ck_registration_decision_stage;
alter table registration_decision add constraint ck_registration_decision_stage
    check (stage in ('UNIT', 'CONSULTATION', 'ACCEPTANCE', 'AMENDMENT_BY_UNIT', 'AMENDMENT_CONSENT'));
