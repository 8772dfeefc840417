-- Yearly, interim (3-year) and final (5-year) reviews; id = occurrence id.
create table review (
    id                         text    not null,
    kind                       text    not null,
    directive_id               text    not null,
    unit_id                    text    not null,
    concluding_unit_id         text    not null,
    period_label               text    not null,
    period_from                date    not null,
    period_to                  date    not null,
    due_on                     date    not null,
    status                     text    not null,
    outline                    text,
    self_assessments_due_on    date,
    self_assessments_closed_on date,
    assessment                 text,
    limitations                text,
    opinion                    text,
    concluded_on               date,
    published_on               date,
    version                    bigint  not null,
    constraint pk_review primary key (id),
    constraint ck_review_kind check (kind in ('YEARLY', 'INTERIM', 'FINAL')),
    constraint ck_review_status check (status in ('OPEN', 'COLLECTING', 'DRAFT', 'APPROVED', 'CONCLUDED')),
    constraint ck_review_concluded check ((status = 'CONCLUDED') = (concluded_on is not null)),
    constraint ck_review_published check (published_on is null or concluded_on is not null),
    constraint ck_review_period check (period_from <= period_to)
);
create index ix_review_directive on review (directive_id, period_to);

create table review_recommendation (
    review_id         text    not null,
    position          integer not null,
    text              text    not null,
    addressee_unit_id text    not null,
    constraint pk_review_recommendation primary key (review_id, position),
    constraint fk_review_recommendation_review foreign key (review_id) references review (id)
);

-- Proposed with the draft; given when the conclusion is published.
create table review_commendation (
    review_id text    not null,
    position  integer not null,
    name      text    not null,
    merit     text    not null,
    honour    text    not null,
    constraint pk_review_commendation primary key (review_id, position),
    constraint fk_review_commendation_review foreign key (review_id) references review (id),
    constraint ck_review_commendation_honour check (honour in ('BIEU_DUONG', 'GIAY_KHEN', 'BANG_KHEN'))
);

create table review_decision (
    review_id     text        not null,
    position      integer     not null,
    stage         text        not null,
    positive      boolean     not null,
    comment       text,
    person_name   text        not null,
    position_name text,
    decided_at    timestamptz not null,
    constraint pk_review_decision primary key (review_id, position),
    constraint fk_review_decision_review foreign key (review_id) references review (id),
    constraint ck_review_decision_stage check (stage in ('UNIT', 'CONCLUDING')),
    constraint ck_review_decision_reason check (positive or comment is not null)
);
