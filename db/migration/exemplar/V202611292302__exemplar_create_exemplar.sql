-- People and collectives that are an example to others; what says who a person is can be emptied, the row stays.
create table exemplar (
    id              text    not null,
    directive_id    text    not null,
    obligation_id   text    not null,
    unit_id         text    not null,
    acting_unit_id  text    not null,
    kind            text    not null,
    name            text,
    content         text    not null,
    settlement_id   text,
    year            integer not null,
    deed            text,
    status          text    not null,
    introduced_to   text,
    introduced_on   date,
    honour          text,
    decision_number text,
    decided_on      date,
    decided_by      text,
    file_id         text,
    record_id       text,
    erased_on       date,
    moves           integer not null,
    version         bigint  not null,
    constraint pk_exemplar primary key (id),
    constraint ck_exemplar_kind check (kind in ('PERSON', 'COLLECTIVE')),
    constraint ck_exemplar_status check (status in ('FOUND', 'INTRODUCED', 'COMMENDED', 'NOT_COMMENDED')),
    constraint ck_exemplar_erased check ((erased_on is not null) = (name is null) and (name is null) = (deed is null)),
    constraint ck_exemplar_introduced
        check (status = 'FOUND' or introduced_to is not null and introduced_on is not null),
    constraint ck_exemplar_commended check ((status = 'COMMENDED') = (decision_number is not null))
);
create index ix_exemplar_directive on exemplar (directive_id, year);
create index ix_exemplar_unit on exemplar (acting_unit_id);
create index ix_exemplar_introduced_to on exemplar (introduced_to) where status = 'INTRODUCED';
create index ix_exemplar_file on exemplar (file_id) where file_id is not null;
create index ix_exemplar_record on exemplar (record_id) where record_id is not null;

create table exemplar_medium (
    exemplar_id text    not null,
    position    integer not null,
    on_day      date    not null,
    outlet      text    not null,
    address     text,
    constraint pk_exemplar_medium primary key (exemplar_id, position),
    constraint fk_exemplar_medium_exemplar foreign key (exemplar_id) references exemplar (id)
);

create table exemplar_step (
    exemplar_id   text        not null,
    position      integer     not null,
    kind          text        not null,
    unit_id       text,
    to_unit_id    text,
    on_day        date,
    words         text,
    person_name   text        not null,
    position_name text,
    done_at       timestamptz not null,
    constraint pk_exemplar_step primary key (exemplar_id, position),
    constraint fk_exemplar_step_exemplar foreign key (exemplar_id) references exemplar (id),
    constraint ck_exemplar_step_kind
        check (kind in ('FOUND', 'INTRODUCED', 'COMMENDED', 'NOT_COMMENDED', 'PUBLICISED', 'ERASED', 'MOVED'))
);
