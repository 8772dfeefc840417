-- Models of organisations, what was reported of them and what was decided about it.
create table pilot_model (
    id                  text    not null,
    directive_id        text    not null,
    obligation_id       text    not null,
    unit_id             text    not null,
    acting_unit_id      text    not null,
    sheet_id            text,
    line_key            text,
    outside_reason      text,
    name                text    not null,
    content             text    not null,
    settlement_id       text,
    year                integer not null,
    description         text,
    planned             integer not null,
    registered          boolean not null,
    unregistered_reason text,
    built               integer not null,
    recognised          integer not null,
    not_met             integer not null,
    replicated          integer not null,
    stage               text    not null,
    moves               integer not null,
    version             bigint  not null,
    constraint pk_pilot_model primary key (id),
    constraint uk_pilot_model_line unique (sheet_id, line_key),
    constraint ck_pilot_model_source
        check ((sheet_id is null) = (line_key is null) and (sheet_id is null) = (outside_reason is not null)),
    constraint ck_pilot_model_registered check (not registered or sheet_id is not null),
    constraint ck_pilot_model_unregistered
        check ((unregistered_reason is not null) = (sheet_id is not null and not registered)),
    constraint ck_pilot_model_planned check (planned > 0),
    constraint ck_pilot_model_counts check (built >= 0 and recognised >= 0 and not_met >= 0 and replicated >= 0),
    constraint ck_pilot_model_stage
        check (stage in ('REGISTERED', 'BUILT', 'NOT_MET', 'RECOGNISED', 'REPLICATED', 'UNREGISTERED'))
);
create index ix_pilot_model_directive on pilot_model (directive_id, year);
create index ix_pilot_model_unit on pilot_model (acting_unit_id);

create table pilot_model_act (
    id                 text        not null,
    model_id           text        not null,
    number             integer     not null,
    kind               text        not null,
    state              text        not null,
    unit_id            text        not null,
    amount             integer     not null,
    on_day             date        not null,
    words              text,
    place              text,
    people             integer,
    households         integer,
    decision_number    text,
    decided_by         text,
    file_id            text,
    confirming_unit_id text        not null,
    reported_by        text        not null,
    reported_position  text,
    reported_at        timestamptz not null,
    record_id          text,
    constraint pk_pilot_model_act primary key (id),
    constraint fk_pilot_model_act_model foreign key (model_id) references pilot_model (id),
    constraint uk_pilot_model_act_number unique (model_id, number),
    constraint ck_pilot_model_act_kind check (kind in ('BUILT', 'RECOGNISED', 'NOT_MET', 'REPLICATED')),
    constraint ck_pilot_model_act_state check (state in ('REPORTED', 'CONFIRMED', 'RETURNED', 'TAKEN_BACK')),
    constraint ck_pilot_model_act_amount check (amount > 0),
    constraint ck_pilot_model_act_record check (record_id is null or state = 'CONFIRMED')
);
create index ix_pilot_model_act_file on pilot_model_act (file_id) where file_id is not null;
create index ix_pilot_model_act_record on pilot_model_act (record_id) where record_id is not null;
create index ix_pilot_model_act_unit on pilot_model_act (unit_id);
create index ix_pilot_model_act_confirming on pilot_model_act (confirming_unit_id) where state = 'REPORTED';

create table pilot_model_step (
    model_id      text        not null,
    position      integer     not null,
    kind          text        not null,
    act_kind      text,
    unit_id       text,
    words         text,
    person_name   text        not null,
    position_name text,
    done_at       timestamptz not null,
    constraint pk_pilot_model_step primary key (model_id, position),
    constraint fk_pilot_model_step_model foreign key (model_id) references pilot_model (id),
    constraint ck_pilot_model_step_kind check (kind in ('REGISTERED', 'OPENED', 'RENAMED', 'RECOUNTED', 'UNREGISTERED',
        'REGISTERED_AGAIN', 'REPORTED', 'CONFIRMED', 'RETURNED', 'TAKEN_BACK', 'MOVED')),
    constraint ck_pilot_model_step_act
        check ((kind in ('REPORTED', 'CONFIRMED', 'RETURNED', 'TAKEN_BACK')) = (act_kind is not null)),
    constraint ck_pilot_model_step_reason
        check (kind not in ('OPENED', 'RENAMED', 'RECOUNTED', 'UNREGISTERED', 'RETURNED', 'TAKEN_BACK') or words is not null)
);
