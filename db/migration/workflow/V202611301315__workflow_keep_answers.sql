-- What was sent with a task, for a day: whoever sits before the same form still learns in what he says something else.
create table task_answer (
    task_id text        not null,
    values  jsonb       not null,
    sent_at timestamptz not null,
    constraint pk_task_answer primary key (task_id)
);
create index ix_task_answer_sent_at on task_answer (sent_at);
