-- Rounds in which organisations are asked for proposals.
create table commendation_occasion (
    id                      text        not null,
    version                 bigint      not null,
    directive_id            text        not null,
    kind                    text        not null,
    title                   text        not null,
    letter                  text,
    opener_unit_id          text        not null,
    awarding_unit_id        text        not null,
    acting_awarding_unit_id text        not null,
    opened_on               date        not null,
    due_on                  date,
    status                  text        not null,
    closed_on               date,
    closed_because          text,
    last_by                 text        not null,
    last_position           text,
    last_at                 timestamptz not null,
    constraint pk_commendation_occasion primary key (id),
    constraint ck_commendation_occasion_kind check (kind in ('AT_REVIEW', 'FESTIVAL', 'PROMPT', 'OTHER')),
    constraint ck_commendation_occasion_status check (status in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    constraint ck_commendation_occasion_closed check ((status = 'OPEN') = (closed_on is null)),
    constraint ck_commendation_occasion_due check (due_on is null or due_on >= opened_on)
);
create index ix_commendation_occasion_directive on commendation_occasion (directive_id);
create index ix_commendation_occasion_awarding on commendation_occasion (acting_awarding_unit_id);

create table commendation_occasion_form (
    occasion_id text    not null,
    position    integer not null,
    form_code   text    not null,
    per_unit    integer,
    total       integer,
    collectives integer,
    constraint pk_commendation_occasion_form primary key (occasion_id, position),
    constraint uk_commendation_occasion_form unique (occasion_id, form_code),
    constraint fk_commendation_occasion_form foreign key (occasion_id) references commendation_occasion (id),
    constraint ck_commendation_occasion_form_quota
        check ((per_unit is null or per_unit > 0) and (total is null or total > 0) and (collectives is null or collectives between 1 and 100))
);

-- Each organisation that was asked, and what it answered.
create table commendation_call (
    id             text        not null,
    version        bigint      not null,
    occasion_id    text        not null,
    unit_id        text        not null,
    acting_unit_id text        not null,
    answer         text,
    words          text,
    answered_by    text,
    answered_at    timestamptz,
    constraint pk_commendation_call primary key (id),
    constraint fk_commendation_call_occasion foreign key (occasion_id) references commendation_occasion (id),
    constraint uk_commendation_call unique (occasion_id, unit_id),
    constraint ck_commendation_call_answer check (answer in ('PROPOSED', 'NOBODY') and (answer is null) = (answered_at is null))
);
create index ix_commendation_call_unit on commendation_call (acting_unit_id) where answer is null;

create table commendation_proposal (
    id                      text        not null,
    version                 bigint      not null,
    directive_id            text        not null,
    obligation_id           text        not null,
    occasion_id             text,
    proposer_unit_id        text        not null,
    acting_unit_id          text        not null,
    awarding_unit_id        text        not null,
    acting_awarding_unit_id text        not null,
    source                  text        not null,
    source_id               text,
    form_code               text,
    candidate_kind          text,
    candidate_name          text,
    candidate_key           text,
    candidate_unit          text,
    settlement_id           text,
    merit                   text,
    from_day                date,
    to_day                  date,
    content                 text,
    prior_form              text,
    prior_number            text,
    prior_day               date,
    reason                  text,
    status                  text        not null,
    round                   integer     not null,
    submitted_on            date,
    votes_for               integer,
    votes_against           integer,
    votes_abstain           integer,
    council_id              text,
    decision_id             text,
    last_words              text,
    erased_on               date,
    moves                   integer     not null,
    constraint pk_commendation_proposal primary key (id),
    constraint fk_commendation_proposal_occasion foreign key (occasion_id) references commendation_occasion (id),
    constraint ck_commendation_proposal_source
        check (source in ('TYPED', 'EXEMPLAR', 'MODEL') and (source = 'TYPED') = (source_id is null)),
    constraint ck_commendation_proposal_kind check (candidate_kind in ('COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD')),
    constraint ck_commendation_proposal_status
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'IN_COUNCIL', 'RECOMMENDED', 'NOT_RECOMMENDED',
            'IN_DECISION', 'AWARDED', 'WITHDRAWN')),
    constraint ck_commendation_proposal_period check (from_day is null or to_day is null or from_day <= to_day),
    constraint ck_commendation_proposal_erased check (erased_on is null or candidate_name is null and candidate_key is null)
);
create index ix_commendation_proposal_proposer on commendation_proposal (acting_unit_id);
create index ix_commendation_proposal_awarding on commendation_proposal (acting_awarding_unit_id, status);
create index ix_commendation_proposal_occasion on commendation_proposal (occasion_id);
create index ix_commendation_proposal_key on commendation_proposal (candidate_key) where candidate_key is not null;
-- One merit of one exemplar or model is before one body at a time, whoever is quicker.
create unique index uk_commendation_proposal_source on commendation_proposal (source, source_id)
    where source_id is not null and status not in ('WITHDRAWN', 'NOT_RECOMMENDED', 'AWARDED');

create table commendation_proposal_part (
    proposal_id text not null,
    part_code   text not null,
    file_id     text not null,
    constraint pk_commendation_proposal_part primary key (proposal_id, part_code),
    constraint fk_commendation_proposal_part foreign key (proposal_id) references commendation_proposal (id)
);
create index ix_commendation_proposal_part_file on commendation_proposal_part (file_id);

create table commendation_proposal_step (
    proposal_id   text        not null,
    position      integer     not null,
    kind          text        not null,
    unit_id       text,
    words         text,
    person_name   text        not null,
    position_name text,
    done_at       timestamptz not null,
    constraint pk_commendation_proposal_step primary key (proposal_id, position),
    constraint fk_commendation_proposal_step foreign key (proposal_id) references commendation_proposal (id)
);

-- A meeting of the council for emulation and commendation: its members vote, or its minutes give the count.
create table commendation_council (
    id                      text        not null,
    version                 bigint      not null,
    directive_id            text        not null,
    awarding_unit_id        text        not null,
    acting_awarding_unit_id text        not null,
    mode                    text        not null,
    held_on                 date        not null,
    members                 integer     not null,
    minutes_file_id         text,
    status                  text        not null,
    closed_on               date,
    last_by                 text        not null,
    last_position           text,
    last_at                 timestamptz not null,
    constraint pk_commendation_council primary key (id),
    constraint ck_commendation_council_mode check (mode in ('BALLOT', 'MINUTES')),
    constraint ck_commendation_council_status check (status in ('OPEN', 'CLOSED')),
    constraint ck_commendation_council_members check (members > 0)
);

create table commendation_council_item (
    council_id  text    not null,
    position    integer not null,
    proposal_id text    not null,
    percent     integer not null,
    constraint pk_commendation_council_item primary key (council_id, position),
    constraint fk_commendation_council_item_council foreign key (council_id) references commendation_council (id),
    constraint fk_commendation_council_item_proposal foreign key (proposal_id) references commendation_proposal (id)
);
create index ix_commendation_council_item_proposal on commendation_council_item (proposal_id);

create table commendation_ballot (
    id            text        not null,
    version       bigint      not null,
    council_id    text        not null,
    number        integer     not null,
    unit_id       text        not null,
    position_id   text        not null,
    position_name text        not null,
    cast_by       text,
    cast_at       timestamptz,
    constraint pk_commendation_ballot primary key (id),
    constraint fk_commendation_ballot_council foreign key (council_id) references commendation_council (id),
    constraint uk_commendation_ballot unique (council_id, position_id)
);

create table commendation_vote (
    ballot_id   text not null,
    proposal_id text not null,
    vote        text not null,
    constraint pk_commendation_vote primary key (ballot_id, proposal_id),
    constraint fk_commendation_vote_ballot foreign key (ballot_id) references commendation_ballot (id),
    constraint ck_commendation_vote check (vote in ('FOR', 'AGAINST', 'ABSTAIN'))
);

create table commendation_decision (
    id                      text        not null,
    version                 bigint      not null,
    directive_id            text        not null,
    occasion_id             text,
    awarding_unit_id        text        not null,
    acting_awarding_unit_id text        not null,
    subject                 text        not null,
    basis                   text,
    reason                  text,
    status                  text        not null,
    prepared_on             date        not null,
    number_written          text,
    number_drawn            integer,
    notation                text,
    decided_on              date,
    signer_name             text,
    signer_position         text,
    returned_because        text,
    revoked_on              date,
    revoked_because         text,
    last_by                 text        not null,
    last_position           text,
    last_at                 timestamptz not null,
    constraint pk_commendation_decision primary key (id),
    constraint ck_commendation_decision_status check (status in ('PREPARED', 'SIGNED', 'RETURNED', 'REVOKED')),
    constraint ck_commendation_decision_signed
        check ((status in ('SIGNED', 'REVOKED')) = (number_written is not null and decided_on is not null))
);
create unique index uk_commendation_decision_number on commendation_decision (awarding_unit_id, number_written, extract(year from decided_on))
    where number_written is not null;

create table commendation_decision_item (
    decision_id text    not null,
    position    integer not null,
    proposal_id text    not null,
    constraint pk_commendation_decision_item primary key (decision_id, position),
    constraint fk_commendation_decision_item_decision foreign key (decision_id) references commendation_decision (id),
    constraint fk_commendation_decision_item_proposal foreign key (proposal_id) references commendation_proposal (id)
);

-- The register of who got what: by a decision made here, by one written down of an exemplar, by a review's conclusion.
create table commendation_award (
    id               text        not null,
    version          bigint      not null,
    source           text        not null,
    source_id        text        not null,
    source_row       integer     not null,
    directive_id     text        not null,
    obligation_id    text,
    exemplar_id      text,
    model_id         text,
    proposer_unit_id text,
    awarding_unit_id text,
    awarding_name    text        not null,
    form_code        text,
    form_name        text        not null,
    rank             integer     not null,
    candidate_kind   text,
    candidate_name   text,
    candidate_key    text,
    candidate_unit   text,
    settlement_id    text,
    merit            text,
    from_day         date,
    to_day           date,
    content          text,
    decided_on       date        not null,
    decision_number  text,
    record_id        text,
    revoked_on       date,
    revoked_because  text,
    erased_on        date,
    last_by          text        not null,
    last_position    text,
    last_at          timestamptz not null,
    constraint pk_commendation_award primary key (id),
    constraint ck_commendation_award_source check (source in ('DECISION', 'EXEMPLAR', 'REVIEW')),
    constraint ck_commendation_award_kind check (candidate_kind in ('COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD')),
    constraint ck_commendation_award_revoked check ((revoked_on is null) = (revoked_because is null)),
    constraint ck_commendation_award_erased check ((erased_on is null) = (candidate_name is not null)),
    constraint uk_commendation_award_source unique (source, source_id, source_row)
);
create index ix_commendation_award_directive on commendation_award (directive_id, decided_on);
create index ix_commendation_award_key on commendation_award (candidate_key) where candidate_key is not null;
create index ix_commendation_award_exemplar on commendation_award (exemplar_id) where exemplar_id is not null;
