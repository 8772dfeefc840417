-- Since when somebody has a task, for whom he does it, and the position it is offered to only for as long as he has it.
alter table work_item add column assigned_at timestamptz;
alter table work_item add column owner text;
alter table work_item add column lent_group text;

-- Who passed a task on to whom, and with which words. Claiming and giving back one's own claim leave no row.
create table task_move (
    id          bigint generated always as identity,
    task_id     text        not null,
    kind        text        not null,
    by_account  text        not null,
    by_name     text        not null,
    by_position text,
    to_account  text,
    to_name     text,
    note        text,
    moved_at    timestamptz not null,
    constraint pk_task_move primary key (id),
    constraint fk_task_move_task foreign key (task_id) references work_item (task_id) on delete cascade,
    constraint ck_task_move_kind check (kind in ('ASSIGNED', 'DELEGATED', 'HANDED_BACK', 'TAKEN_BACK', 'RELEASED'))
);
create index ix_task_move_task on task_move (task_id);
