-- Who was told of work that is not done, when and why. A task leaves the list of open work when it is done; that it was
-- chased stays.
create table chase (
    task_id     text        not null,
    due_on      date        not null,
    kind        text        not null constraint ck_chase_kind check (kind in ('REMINDER', 'SUPERIOR', 'BY_HAND')),
    step        int         not null,
    chased_on   date        not null,
    words       text,
    by_name     text,
    by_position text,
    at          timestamptz not null,
    constraint ck_chase_by_hand check (case when kind = 'BY_HAND' then words is not null and by_name is not null
        else words is null and by_name is null and by_position is null end)
);
-- A deadline that moves starts a ladder of its own; by hand a task is chased once a day.
create unique index uk_chase_rung on chase (task_id, due_on, step) where kind <> 'BY_HAND';
create unique index uk_chase_by_hand on chase (task_id, chased_on) where kind = 'BY_HAND';
