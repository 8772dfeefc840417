create table directive (
    id                      text    not null,
    version                 bigint  not null,
    type                    text    not null,
    origin                  text    not null,
    status                  text    not null,
    issuer_unit_id          text,
    issuer_name             text    not null,
    superior_name           text,
    number                  integer,
    notation                text    not null,
    number_and_notation     text,
    subject                 text    not null,
    place                   text,
    issued_on               date,
    text                    text    not null,
    text_sha256             text    not null,
    revision                integer not null,
    submitted               boolean not null,
    drafting_unit_id        text,
    office_unit_id          text,
    signing_unit_id         text,
    follow_up_unit_id       text,
    report_receiver_unit_id text,
    concluding_unit_id      text,
    returned_from           text,
    return_reason           text,
    returned_by             text,
    returned_on             date,
    signature_capacity      text,
    signer_position         text,
    signer_name             text,
    signed_on               date,
    signed_copy_id          text,
    constraint pk_directive primary key (id),
    constraint ck_directive_number check ((number is null) = (number_and_notation is null)),
    constraint ck_directive_in_force
        check (status not in ('NUMBERED', 'IN_FORCE') or (number is not null and issued_on is not null
            and signed_on is not null))
);
-- A document from outside stands once, whoever got it.
create unique index uk_directive_received on directive (number_and_notation, issued_on, issuer_name)
    where origin = 'RECEIVED';

create table directive_clause (
    directive_id text    not null,
    position     integer not null,
    clause_id    text    not null,
    parent_id    text,
    number       text    not null,
    text         text    not null,
    start_offset integer not null,
    end_offset   integer not null,
    constraint pk_directive_clause primary key (directive_id, position),
    constraint fk_directive_clause_directive foreign key (directive_id) references directive (id),
    constraint ck_directive_clause_offsets check (0 <= start_offset and start_offset < end_offset)
);

create table directive_addressee (
    directive_id text    not null,
    position     integer not null,
    printed_name text    not null,
    selector     text    not null,
    constraint pk_directive_addressee primary key (directive_id, position),
    constraint fk_directive_addressee_directive foreign key (directive_id) references directive (id)
);

create table directive_recipient (
    directive_id text    not null,
    position     integer not null,
    name         text    not null,
    purpose      text    not null,
    constraint pk_directive_recipient primary key (directive_id, position),
    constraint fk_directive_recipient_directive foreign key (directive_id) references directive (id)
);

create table directive_link (
    directive_id        text    not null,
    position            integer not null,
    kind                text    not null,
    target_directive_id text,
    reference           text    not null,
    constraint pk_directive_link primary key (directive_id, position),
    constraint fk_directive_link_directive foreign key (directive_id) references directive (id),
    constraint fk_directive_link_target foreign key (target_directive_id) references directive (id)
);

-- Every wording of a draft, for ever.
create table directive_revision (
    id           text        not null,
    directive_id text        not null,
    revision     integer     not null,
    subject      text        not null,
    text         text        not null,
    text_sha256  text        not null,
    note         text,
    revised_by   text        not null,
    revised_at   timestamptz not null,
    constraint pk_directive_revision primary key (id),
    constraint uk_directive_revision unique (directive_id, revision),
    constraint fk_directive_revision_directive foreign key (directive_id) references directive (id)
);

create table directive_receipt (
    id                 text    not null,
    version            bigint  not null,
    directive_id       text    not null,
    unit_id            text    not null,
    addressee_position integer not null,
    position           integer not null,
    status             text    not null,
    incoming_number    integer,
    arrived_on         date,
    return_reason      text,
    resend_answer      text,
    direction_role     text,
    instruction        text,
    report_back_by     date,
    disseminated_on    date,
    participants       integer,
    summary            text,
    plan_number        text,
    evidence_id        text,
    constraint pk_directive_receipt primary key (id),
    constraint uk_directive_receipt_unit unique (directive_id, unit_id),
    constraint fk_directive_receipt_directive foreign key (directive_id) references directive (id)
);
