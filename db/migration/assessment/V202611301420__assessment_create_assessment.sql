-- What organisations did for a directive, scored by themselves and checked by the body that follows it up. Criteria are
-- copied into the round when it opens. Nobody is scored but organisations.
create table assessment_round (
    id                    text         not null,
    directive_id          text         not null,
    set_code              text         not null,
    set_name              text         not null,
    set_source            text,
    period_from           date         not null,
    period_to             date         not null,
    leader_unit_id        text         not null,
    acting_leader_unit_id text         not null,
    opened_on             date         not null,
    self_due_on           date         not null,
    check_due_on          date         not null,
    bonus_ceiling         numeric(5,2) not null,
    ranking_public        boolean      not null,
    status                text         not null,
    missing_because       text,
    withdrawn_because     text,
    closed_on             date,
    closing_unit_id       text,
    -- Whether the directive made the campaign a criterion when the round was closed; until then its marks say so.
    makes_criterion       boolean,
    last_by               text         not null,
    last_position         text,
    last_at               timestamptz  not null,
    version               bigint       not null,
    constraint pk_assessment_round primary key (id),
    constraint ck_assessment_round_status check (status in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    constraint ck_assessment_round_closed check ((status = 'OPEN') = (closed_on is null)
        and (closed_on is null) = (closing_unit_id is null)),
    constraint ck_assessment_round_criterion check ((status = 'CLOSED') = (makes_criterion is not null)),
    constraint ck_assessment_round_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_because is not null)),
    constraint ck_assessment_round_period check (period_from <= period_to),
    constraint ck_assessment_round_days check (self_due_on <= check_due_on),
    constraint ck_assessment_round_bonus check (bonus_ceiling >= 0 and bonus_ceiling <= 100)
);
create unique index uk_assessment_round_period on assessment_round (directive_id, period_from, period_to)
    where status <> 'WITHDRAWN';
create index ix_assessment_round_leader on assessment_round (acting_leader_unit_id);

create table assessment_criterion (
    round_id     text         not null,
    position     integer      not null,
    group_name   text         not null,
    group_weight numeric(5,2) not null,
    code         text         not null,
    name         text         not null,
    most         numeric(5,2) not null,
    judged_by    text         not null,
    record_kind  text,
    indicator    text,
    target       numeric(21,4),
    evidence     text[]       not null,
    constraint pk_assessment_criterion primary key (round_id, position),
    constraint fk_assessment_criterion_round foreign key (round_id) references assessment_round (id),
    constraint uk_assessment_criterion_code unique (round_id, code),
    constraint ck_assessment_criterion_most check (most > 0 and most <= 100),
    constraint ck_assessment_criterion_target check (target > 0)
);

create table assessment_grade (
    round_id       text         not null,
    position       integer      not null,
    name           text         not null,
    least          numeric(5,2) not null,
    each_group     numeric(5,2) not null,
    without_bonus  boolean      not null,
    constraint pk_assessment_grade primary key (round_id, position),
    constraint fk_assessment_grade_round foreign key (round_id) references assessment_round (id)
);

create table assessment_sheet (
    id                 text         not null,
    round_id           text         not null,
    unit_id            text         not null,
    acting_unit_id     text         not null,
    due_on             date         not null,
    status             text         not null,
    figures_until      date,
    bonus              numeric(5,2),
    bonus_reason       text,
    checked_bonus      numeric(5,2),
    bonus_note         text,
    reason             text,
    total              numeric(6,2),
    grade              text,
    scored_account     text,
    approved_account   text,
    submitted_on       date,
    checked_on         date,
    last_by            text,
    last_position      text,
    last_at            timestamptz,
    version            bigint       not null,
    constraint pk_assessment_sheet primary key (id),
    constraint fk_assessment_sheet_round foreign key (round_id) references assessment_round (id),
    constraint uk_assessment_sheet_unit unique (round_id, unit_id),
    constraint ck_assessment_sheet_status
        check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVISION_REQUESTED', 'ACCEPTED', 'MISSING')),
    constraint ck_assessment_sheet_result check ((status = 'ACCEPTED') = (total is not null)
        and (total is null) = (grade is null) and (status <> 'ACCEPTED' or checked_on is not null)),
    constraint ck_assessment_sheet_bonus check (bonus >= 0 and checked_bonus >= 0)
);
create index ix_assessment_sheet_acting on assessment_sheet (acting_unit_id);

create table assessment_score (
    sheet_id text         not null,
    position integer      not null,
    proposed numeric(5,2),
    part     numeric(21,4),
    whole    numeric(21,4),
    points   numeric(5,2) not null,
    reason   text,
    evidence text,
    checked  numeric(5,2),
    note     text,
    marked   boolean      not null,
    constraint pk_assessment_score primary key (sheet_id, position),
    constraint fk_assessment_score_sheet foreign key (sheet_id) references assessment_sheet (id),
    constraint ck_assessment_score_points check (points >= 0 and checked >= 0 and proposed >= 0),
    constraint ck_assessment_score_proposed check ((proposed is null) = (whole is null) and (part is null) = (whole is null))
);

-- The rows a proposal rested on when the sheet was submitted.
create table assessment_proof (
    sheet_id  text    not null,
    criterion integer not null,
    position  integer not null,
    label     text    not null,
    on_day    date,
    counts    boolean not null,
    href      text    not null,
    constraint pk_assessment_proof primary key (sheet_id, criterion, position),
    constraint fk_assessment_proof_sheet foreign key (sheet_id) references assessment_sheet (id)
);

-- What an organisation puts beside a criterion: a file, or the address of a page of ours on which the row stands.
create table assessment_evidence (
    id        text        not null,
    sheet_id  text        not null,
    criterion integer     not null,
    kind      text        not null,
    caption   text        not null,
    file_id   text,
    href      text,
    added_by  text        not null,
    added_at  timestamptz not null,
    constraint pk_assessment_evidence primary key (id),
    constraint fk_assessment_evidence_sheet foreign key (sheet_id) references assessment_sheet (id),
    constraint ck_assessment_evidence_kind
        check (kind in ('REPORT', 'PHOTO', 'VIDEO', 'MINUTES', 'VOUCHER', 'FIGURES')),
    constraint ck_assessment_evidence_what check ((file_id is null) <> (href is null))
);
create index ix_assessment_evidence_sheet on assessment_evidence (sheet_id, criterion);
create index ix_assessment_evidence_file on assessment_evidence (file_id) where file_id is not null;

-- What the following-up body says of an obligation: that it makes the campaign a criterion of assessing organisations, or not.
create table assessment_mark (
    obligation_id text        not null,
    directive_id  text        not null,
    criterion     boolean     not null,
    last_by       text        not null,
    last_position text,
    last_at       timestamptz not null,
    version       bigint      not null,
    constraint pk_assessment_mark primary key (obligation_id)
);
create index ix_assessment_mark_directive on assessment_mark (directive_id);
