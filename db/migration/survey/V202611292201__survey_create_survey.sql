-- What residents are asked about a recognition, and the count of each residential area. Nothing here names a resident.
create table survey (
    id                    text         not null,
    kind_code             text         not null,
    kind_name             text         not null,
    place_unit_id         text         not null,
    place_name            text         not null,
    opener_unit_id        text         not null,
    acting_opener_unit_id text         not null,
    opens_on              date         not null,
    due_on                date         not null,
    working_days          integer      not null,
    floor_percent         numeric(5,2) not null,
    threshold_percent     numeric(5,2) not null,
    rule_source           text         not null,
    changed_because       text,
    directive_id          text,
    obligation_id         text,
    record_id             text,
    status                text         not null,
    conclusion_asked      boolean      not null,
    outcome               text,
    missing_because       text,
    opinion               text,
    withdrawn_because     text,
    closed_on             date,
    opened_by             text         not null,
    last_by               text         not null,
    last_position         text,
    last_at               timestamptz  not null,
    version               bigint       not null,
    constraint pk_survey primary key (id),
    constraint ck_survey_status check (status in ('OPEN', 'CONCLUDED', 'WITHDRAWN')),
    constraint ck_survey_outcome check ((status = 'CONCLUDED') = (outcome is not null)
        and (outcome is null or outcome in ('SATISFIED', 'NOT_SATISFIED', 'NOT_USABLE'))),
    constraint ck_survey_closed check ((status = 'OPEN') = (closed_on is null)),
    constraint ck_survey_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_because is not null)),
    constraint ck_survey_floor check (floor_percent > 0 and floor_percent <= 100),
    constraint ck_survey_threshold check (threshold_percent > 0 and threshold_percent <= 100),
    constraint ck_survey_obligation check (obligation_id is null or directive_id is not null)
);
create unique index uk_survey_open on survey (kind_code, place_unit_id) where status = 'OPEN';
create index ix_survey_opener on survey (acting_opener_unit_id, opens_on desc);
create index ix_survey_due on survey (due_on) where status = 'OPEN' and not conclusion_asked;

create table survey_question (
    survey_id text    not null,
    position  integer not null,
    text      text    not null,
    overall   boolean not null,
    constraint pk_survey_question primary key (survey_id, position),
    constraint fk_survey_question_survey foreign key (survey_id) references survey (id)
);
create unique index uk_survey_question_overall on survey_question (survey_id) where overall;

create table survey_tally (
    id                      text        not null,
    survey_id               text        not null,
    number                  integer     not null,
    area_unit_id            text        not null,
    area_name               text        not null,
    entering_unit_id        text        not null,
    acting_entering_unit_id text        not null,
    due_on                  date        not null,
    status                  text        not null,
    round                   integer     not null,
    method                  text,
    households_total        integer,
    ballots_issued          integer,
    ballots_returned        integer,
    ballots_invalid         integer,
    file_id                 text,
    note                    text,
    reason                  text,
    entered_by              text,
    entered_at              timestamptz,
    last_by                 text,
    last_position           text,
    last_at                 timestamptz,
    version                 bigint      not null,
    constraint pk_survey_tally primary key (id),
    constraint fk_survey_tally_survey foreign key (survey_id) references survey (id),
    constraint uk_survey_tally_area unique (survey_id, area_unit_id),
    constraint ck_survey_tally_status check (status in ('ASKED', 'ENTERED', 'RETURNED', 'ACCEPTED', 'MISSING')),
    constraint ck_survey_tally_method check (method in ('BALLOT_AT_HOME', 'AREA_MEETING', 'ONLINE')),
    constraint ck_survey_tally_counted check (status not in ('ENTERED', 'ACCEPTED')
        or (method is not null and households_total is not null and ballots_issued is not null
            and ballots_returned is not null and ballots_invalid is not null)),
    constraint ck_survey_tally_sums check (ballots_issued <= households_total and ballots_returned <= ballots_issued
        and ballots_invalid <= ballots_returned and ballots_invalid >= 0)
);
create index ix_survey_tally_entering on survey_tally (acting_entering_unit_id);
create index ix_survey_tally_file on survey_tally (file_id) where file_id is not null;

create table survey_tally_answer (
    tally_id    text    not null,
    position    integer not null,
    satisfied   integer not null,
    unsatisfied integer not null,
    no_opinion  integer not null,
    constraint pk_survey_tally_answer primary key (tally_id, position),
    constraint fk_survey_tally_answer_tally foreign key (tally_id) references survey_tally (id),
    constraint ck_survey_tally_answer_counts check (satisfied >= 0 and unsatisfied >= 0 and no_opinion >= 0)
);
