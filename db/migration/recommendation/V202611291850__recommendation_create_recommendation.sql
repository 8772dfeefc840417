-- Recommendations, one for each body that is asked, with every step of the way to its answer.
create table recommendation (
    id                    text    not null,
    letter_id             text    not null,
    origin                text    not null,
    directive_id          text,
    clause                text,
    raiser_unit_id        text    not null,
    acting_raiser_unit_id text    not null,
    asked_unit_id         text    not null,
    addressee_unit_id     text    not null,
    subject               text    not null,
    body                  text    not null,
    wished_due_on         date,
    raised_on             date    not null,
    raised_by             text    not null,
    status                text    not null,
    sent_on               date,
    answer_due_on         date,
    outcome               text,
    promised_on           date,
    promise_looked_after  boolean not null,
    asked                 integer not null,
    rounds                integer not null,
    closed_on             date,
    version               bigint  not null,
    constraint pk_recommendation primary key (id),
    constraint ck_recommendation_origin
        check (origin in ('SUPERVISION', 'SOCIAL_CRITICISM', 'FESTIVAL', 'REPORT', 'DIRECT')),
    constraint ck_recommendation_status
        check (status in ('RAISED', 'SENT', 'RETURNED', 'ANSWERED', 'FOLLOWED_UP', 'CLOSED', 'WITHDRAWN')),
    constraint ck_recommendation_outcome
        check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED_WITH_REASON', 'NO_ANSWER')),
    constraint ck_recommendation_sent
        check ((status in ('RAISED', 'WITHDRAWN')) = (sent_on is null) and (sent_on is null) = (answer_due_on is null)),
    constraint ck_recommendation_answered check (status not in ('ANSWERED', 'FOLLOWED_UP', 'CLOSED') or outcome is not null),
    constraint ck_recommendation_promised check (status <> 'FOLLOWED_UP' or promised_on is not null),
    constraint ck_recommendation_closed check ((status in ('CLOSED', 'WITHDRAWN')) = (closed_on is not null))
);
create index ix_recommendation_letter on recommendation (letter_id);
create index ix_recommendation_raiser on recommendation (acting_raiser_unit_id, raised_on desc);
create index ix_recommendation_addressee on recommendation (addressee_unit_id, sent_on desc);
create index ix_recommendation_directive on recommendation (directive_id) where directive_id is not null;
create index ix_recommendation_promise on recommendation (promised_on)
    where status = 'FOLLOWED_UP' and not promise_looked_after;

create table recommendation_file (
    recommendation_id text    not null,
    position          integer not null,
    file_id           text    not null,
    constraint pk_recommendation_file primary key (recommendation_id, position),
    constraint fk_recommendation_file_recommendation foreign key (recommendation_id) references recommendation (id)
);
create index ix_recommendation_file_file on recommendation_file (file_id);

create table recommendation_step (
    recommendation_id text        not null,
    position          integer     not null,
    kind              text        not null,
    unit_id           text,
    to_unit_id        text,
    outcome           text,
    words             text,
    measures          text,
    day               date,
    file_id           text,
    person_name       text        not null,
    position_name     text,
    done_at           timestamptz not null,
    constraint pk_recommendation_step primary key (recommendation_id, position),
    constraint fk_recommendation_step_recommendation foreign key (recommendation_id) references recommendation (id),
    constraint ck_recommendation_step_kind check (kind in ('RAISED', 'RETURNED_TO_WRITER', 'REWORDED', 'SENT',
        'PASSED_ON', 'RETURNED', 'ANSWERED', 'FOUND_ENOUGH', 'ASKED_AGAIN', 'READDRESSED', 'MEASURES_DONE',
        'MEASURES_LATER', 'URGED', 'MOVED', 'CLOSED', 'WITHDRAWN')),
    constraint ck_recommendation_step_outcome check ((kind = 'ANSWERED') = (outcome is not null)),
    constraint ck_recommendation_step_to
        check (kind not in ('SENT', 'PASSED_ON', 'ASKED_AGAIN', 'READDRESSED', 'MOVED')
            or to_unit_id is not null),
    constraint ck_recommendation_step_reason
        check (kind not in ('RETURNED_TO_WRITER', 'PASSED_ON', 'RETURNED', 'ANSWERED', 'ASKED_AGAIN', 'READDRESSED',
                'MEASURES_LATER', 'URGED', 'CLOSED', 'WITHDRAWN')
            or words is not null)
);
create index ix_recommendation_step_to on recommendation_step (to_unit_id);
create index ix_recommendation_step_file on recommendation_step (file_id) where file_id is not null;
