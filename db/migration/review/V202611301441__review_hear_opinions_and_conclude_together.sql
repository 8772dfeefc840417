-- Whose opinion is asked on a draft, and who concludes together with the body named first.
alter table review drop constraint ck_review_status;
alter table review add constraint ck_review_status
    check (status in ('OPEN', 'COLLECTING', 'DRAFT', 'CONSULTING', 'APPROVED', 'CONSENTING', 'CONCLUDED'));
alter table review add column rounds integer not null default 0;

alter table review_decision drop constraint ck_review_decision_stage;
alter table review_decision add constraint ck_review_decision_stage check (stage in ('UNIT', 'CONCLUDING', 'PARTY'));

create table review_voice (
    id             text    not null,
    review_id      text    not null,
    kind           text    not null,
    round          integer not null,
    unit_id        text    not null,
    acting_unit_id text    not null,
    asked_on       date    not null,
    due_on         date,
    stance         text,
    comment        text,
    person_name    text,
    position_name  text,
    given_at       timestamptz,
    lapsed_on      date,
    handling       text,
    explanation    text,
    version        bigint  not null,
    constraint pk_review_voice primary key (id),
    constraint uq_review_voice unique (review_id, round, unit_id),
    constraint fk_review_voice_review foreign key (review_id) references review (id),
    constraint ck_review_voice_kind check (kind in ('OPINION', 'CONSENT')),
    constraint ck_review_voice_stance check (stance in ('AGREE', 'AGREE_WITH_REMARKS', 'DISAGREE')),
    constraint ck_review_voice_given check ((stance is null) = (given_at is null)),
    constraint ck_review_voice_lapsed check (lapsed_on is null or stance is null),
    constraint ck_review_voice_handling check (handling in ('TAKEN', 'PARTLY', 'NOT_TAKEN'))
);
create index ix_review_voice_acting_unit on review_voice (acting_unit_id) where stance is null and lapsed_on is null;

-- Whom a conclusion was sent to on the day it took effect.
create table review_sent_to (
    review_id text    not null,
    position  integer not null,
    unit_id   text    not null,
    constraint pk_review_sent_to primary key (review_id, position),
    constraint fk_review_sent_to_review foreign key (review_id) references review (id)
);
