-- What a directive asks for, split into single obligations. The text is kept verbatim; what people decided about it
-- (rhythm, condition met) stands in rows of its own.
create table obligation (
    id               text    not null constraint pk_obligation primary key,
    version          bigint  not null,
    directive_id     text    not null,
    code             text    not null,
    position         integer not null,
    clause_id        text    not null,
    quote            text    not null,
    kinds            text[]  not null,
    contents         text[]  not null,
    lead_text        text    not null,
    lead_selector    text    not null,
    action           text    not null,
    partners         text,
    evidence         text,
    result_to_unit   text,
    rhythm           text    not null,
    stage            text    not null,
    first_due_on     date,
    phase_label      text,
    phase_end        date,
    status           text    not null,
    in_force_on      date,
    closing_state    text,
    closing_reason   text,
    closed_on        date,
    constraint uk_obligation_code unique (directive_id, code),
    constraint ck_obligation_status check (status in ('DRAFT', 'WAITING_CONDITION', 'IN_FORCE', 'CLOSED')),
    constraint ck_obligation_closing check (
        (status = 'CLOSED') = (closing_state is not null)
        and (closing_state is null or closing_state in ('DONE', 'PARTLY', 'NOT_DONE')))
);
create index ix_obligation_status on obligation (status);

-- The organisations that have to do it, resolved from the text's words on the day it came into force.
create table obligation_unit (
    obligation_id text    not null constraint fk_obligation_unit references obligation (id) on delete cascade,
    position      integer not null,
    unit_id       text    not null,
    valid_from    date    not null,
    valid_to      date,
    constraint pk_obligation_unit primary key (obligation_id, position)
);
create index ix_obligation_unit on obligation_unit (unit_id);

-- A start condition holds the clock until the awaited document is registered.
create table obligation_condition (
    obligation_id             text not null constraint pk_obligation_condition primary key
        constraint fk_obligation_condition references obligation (id) on delete cascade,
    awaited_text              text not null,
    satisfied_by_directive    text,
    satisfied_on              date,
    constraint ck_obligation_condition check ((satisfied_by_directive is null) = (satisfied_on is null))
);

-- When work falls due. A line comes from the text or is somebody's decision, never both.
create table rhythm_line (
    obligation_id             text    not null constraint fk_rhythm_line references obligation (id) on delete cascade,
    position                  integer not null,
    rhythm                    text    not null,
    stage                     text    not null,
    first_due_on              date    not null,
    opens_working_days_before integer not null,
    valid_from                date    not null,
    valid_to                  date,
    source                    text    not null,
    decided_by_unit           text,
    decided_by                text,
    decided_on                date,
    reason                    text,
    constraint pk_rhythm_line primary key (obligation_id, position),
    constraint ck_rhythm_line_source check (source in ('TEXT', 'DECISION')),
    constraint ck_rhythm_line_decided check (
        source = 'TEXT' or (decided_by is not null and decided_on is not null and reason is not null)),
    constraint ck_rhythm_line_opens check (opens_working_days_before >= 0)
);
