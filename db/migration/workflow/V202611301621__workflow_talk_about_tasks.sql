-- What whoever works on a task asks others about it, and what they answer. Asked is a position: whoever holds it.
create table task_opinion (
    id                   text        not null,
    task_id              text        not null,
    position_id          text        not null,
    position_name        text        not null,
    question             text        not null,
    answer_by            date        not null,
    asked_by             text        not null,
    asked_by_name        text        not null,
    asked_by_position    text,
    asked_at             timestamptz not null,
    status               text        not null,
    stance               text,
    words                text,
    answered_by_name     text,
    answered_by_position text,
    closed_at            timestamptz,
    constraint pk_task_opinion primary key (id),
    constraint fk_task_opinion_task foreign key (task_id) references work_item (task_id) on delete cascade,
    constraint ck_task_opinion_status check (status in ('ASKED', 'ANSWERED', 'WITHDRAWN', 'LAPSED')),
    constraint ck_task_opinion_stance check (stance in ('AGREE', 'DISAGREE', 'OTHER')),
    constraint ck_task_opinion_answer check ((status = 'ANSWERED') = (stance is not null)),
    constraint ck_task_opinion_closed check ((status = 'ASKED') = (closed_at is null))
);
create unique index uk_task_opinion_asked on task_opinion (task_id, position_id) where status = 'ASKED';
create index ix_task_opinion_task on task_opinion (task_id);
create index ix_task_opinion_position on task_opinion (position_id, status);
create index ix_task_opinion_asked_by on task_opinion (asked_by, asked_at);

-- What those who may read a task say to each other. Never changed; what is withdrawn stays as withdrawn.
create table task_comment (
    id            bigint generated always as identity,
    task_id       text        not null,
    account       text        not null,
    person_name   text        not null,
    position_name text,
    stance        text,
    words         text        not null,
    written_at    timestamptz not null,
    withdrawn_at  timestamptz,
    constraint pk_task_comment primary key (id),
    constraint fk_task_comment_task foreign key (task_id) references work_item (task_id) on delete cascade,
    constraint ck_task_comment_stance check (stance in ('AGREE', 'DISAGREE', 'OTHER'))
);
create index ix_task_comment_task on task_comment (task_id, id);
