-- Our own projection of tasks, written in the engine's transactions. Rows of finished tasks stay: they answer
-- "who was faster" and make up a piece of work's history.
create table work_item (
    task_id               text        not null,
    task_name             text        not null,
    process_id            text        not null,
    element_id            text        not null,
    form_id               text        not null,
    business_key          text        not null,
    subject               text        not null,
    directive_id          text,
    directive_label       text,
    unit_id               text,
    supervisor_unit_id    text,
    assignee              text,
    due_on                date,
    created_at            timestamptz not null,
    completed_at          timestamptz,
    completed_by          text,
    completed_by_name     text,
    completed_by_position text,
    constraint pk_work_item primary key (task_id)
);
create index ix_work_item_open on work_item (due_on, created_at) where completed_at is null;
create index ix_work_item_business_key on work_item (process_id, business_key);

create table work_item_group (
    task_id  text not null,
    group_id text not null,
    constraint pk_work_item_group primary key (group_id, task_id),
    constraint fk_work_item_group_task foreign key (task_id) references work_item (task_id) on delete cascade
);
create index ix_work_item_group_task on work_item_group (task_id);

create table task_draft (
    task_id  text        not null,
    account  text        not null,
    values   jsonb       not null,
    saved_at timestamptz not null,
    constraint pk_task_draft primary key (task_id, account)
);

create table task_extension (
    id              text        not null,
    task_id         text        not null,
    asked_by        text        not null,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    due_on          date,
    asked_until     date        not null,
    reason          text        not null,
    status          text        not null,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    decision_reason text,
    constraint pk_task_extension primary key (id),
    constraint fk_task_extension_task foreign key (task_id) references work_item (task_id),
    constraint ck_task_extension_status check (status in ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED'))
);
create unique index uk_task_extension_asked on task_extension (task_id) where status = 'ASKED';

-- Instances that were asked for; the primary key makes asking twice harmless.
create table process_start (
    process_id   text        not null,
    business_key text        not null,
    routing      jsonb       not null,
    asked_at     timestamptz not null,
    started_at   timestamptz,
    attempts     integer     not null default 0,
    next_try_at  timestamptz not null,
    last_error   text,
    constraint pk_process_start primary key (process_id, business_key)
);
create index ix_process_start_due on process_start (next_try_at) where started_at is null;

-- The moved clock of demo, play and tests. One row or none.
create table clock_setting (
    id             smallint not null,
    offset_seconds bigint   not null,
    constraint pk_clock_setting primary key (id),
    constraint ck_clock_setting_single check (id = 1)
);
