-- One obligation, one organisation, one period: the unit of work the planner opens, once ever.
create table occurrence (
    id               text   not null constraint pk_occurrence primary key,
    version          bigint not null,
    obligation_id    text   not null constraint fk_occurrence_obligation references obligation (id),
    obligation_code  text   not null,
    directive_id     text   not null,
    unit_id          text   not null,
    rhythm           text   not null,
    stage            text   not null,
    period_key       text   not null,
    period_label     text   not null,
    period_start     date   not null,
    period_end       date   not null,
    opens_on         date   not null,
    original_due_on  date   not null,
    due_on           date   not null,
    opened_on        date   not null,
    status           text   not null,
    outcome          text,
    closed_on        date,
    plan             text,
    result           text,
    done_on          date,
    evidence_file_id text,
    note_kind        text,
    note             text,
    constraint uk_occurrence_period unique (obligation_id, unit_id, period_key),
    constraint ck_occurrence_status check (status in ('OPEN', 'DONE', 'RELEASED')),
    constraint ck_occurrence_closed check ((status = 'OPEN') = (closed_on is null)),
    constraint ck_occurrence_note check (note_kind is null or note_kind in ('REFUSED', 'INSISTED', 'RETURNED'))
);
create index ix_occurrence_directive on occurrence (directive_id);
create index ix_occurrence_open_due on occurrence (due_on) where status = 'OPEN';

-- Figures reported with a result; they count once the result is confirmed.
create table occurrence_result (
    occurrence_id text          not null constraint fk_occurrence_result references occurrence (id),
    position      integer       not null,
    content       text          not null,
    indicator     text          not null,
    value         numeric(19,2) not null,
    unit          text          not null,
    constraint pk_occurrence_result primary key (occurrence_id, position)
);

-- Every day a deadline was moved from and to, with the reason.
create table deadline_change (
    occurrence_id text        not null constraint fk_deadline_change references occurrence (id),
    position      integer     not null,
    from_day      date        not null,
    to_day        date        not null,
    reason        text        not null,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    constraint pk_deadline_change primary key (occurrence_id, position)
);

-- What officers record of their own accord ("kịp thời", "thường xuyên"): never planned, collected by reports.
create table obligation_record (
    id            text        not null constraint pk_obligation_record primary key,
    obligation_id text        not null constraint fk_obligation_record references obligation (id),
    directive_id  text        not null,
    unit_id       text        not null,
    on_day        date        not null,
    title         text        not null,
    text          text        not null,
    value         numeric(19,2),
    unit          text,
    content       text,
    file_id       text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    constraint ck_obligation_record_value check ((value is null) = (unit is null))
);
create index ix_obligation_record on obligation_record (directive_id, on_day);

-- How far the planner has come; its one row is the planner's lock among several nodes.
create table planner_day (
    id          text not null constraint pk_planner_day primary key,
    last_run_on date
);
insert into planner_day (id) values ('planner');
