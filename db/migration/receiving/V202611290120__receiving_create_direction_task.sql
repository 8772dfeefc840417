-- What a leader's written direction assigns to whom within the organisation: a piece of work for each line.
create table direction_task (
    id             text   not null,
    version        bigint not null,
    receipt_id     text   not null constraint fk_direction_task_receipt references directive_receipt (id),
    directive_id   text   not null,
    position       int    not null,
    unit_id        text   not null,
    acting_unit_id text   not null,
    position_id    text,
    role           text   not null constraint ck_direction_task_role check (role in ('LEAD', 'COORDINATE', 'INFORM')),
    work           text,
    assigned_on    date   not null,
    due_on         date,
    reminded_on    date,
    status         text   not null constraint ck_direction_task_status check (status in ('ASSIGNED', 'ACCEPTED', 'DONE', 'ENDED')),
    plan           text,
    result         text,
    done_on        date,
    done_by        text,
    evidence_id    text,
    constraint pk_direction_task primary key (id),
    constraint uk_direction_task unique (receipt_id, position)
);
create index ix_direction_task_directive on direction_task (directive_id);
create index ix_direction_task_acting on direction_task (acting_unit_id);
create index ix_direction_task_evidence on direction_task (evidence_id) where evidence_id is not null;
create index ix_direction_task_due on direction_task (due_on) where status in ('ASSIGNED', 'ACCEPTED');
