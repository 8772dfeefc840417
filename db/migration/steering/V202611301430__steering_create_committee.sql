-- Steering committees: who sits in one is a position of an organisation, never a person.
create table steering_committee (
    id                   text        not null,
    version              bigint      not null,
    name                 text        not null,
    directive_id         text        not null,
    obligation_id        text        not null,
    ordinal              integer     not null,
    establishing_unit_id text        not null,
    standing_unit_id     text        not null,
    valid_from           date        not null,
    valid_to             date,
    dissolved_on         date,
    dissolved_reason     text,
    record_id            text,
    last_act             text        not null,
    last_reason          text,
    acted_by             text        not null,
    acted_position       text,
    acted_at             timestamptz not null,
    constraint pk_steering_committee primary key (id),
    constraint uk_steering_committee_ordinal unique (directive_id, ordinal),
    constraint ck_steering_committee_period check (valid_to is null or valid_to >= valid_from),
    constraint ck_steering_committee_dissolved check ((dissolved_on is null) = (dissolved_reason is null)),
    constraint ck_steering_committee_act
        check (last_act in ('ESTABLISHED', 'CHANGED', 'NAMED', 'DISSOLVED', 'FOLLOWED', 'HANDED_OVER'))
);
create index ix_steering_committee_standing on steering_committee (standing_unit_id);
create index ix_steering_committee_establishing on steering_committee (establishing_unit_id);

-- The decision that established it and those that changed its membership since.
create table steering_decision (
    committee_id text    not null,
    position     integer not null,
    effective_on date    not null,
    number       text    not null,
    issued_on    date    not null,
    issuer       text    not null,
    directive_id text,
    file_id      text,
    constraint pk_steering_decision primary key (committee_id, position),
    constraint fk_steering_decision_committee foreign key (committee_id) references steering_committee (id),
    constraint ck_steering_decision_paper check (directive_id is not null or file_id is not null),
    constraint ck_steering_decision_issued check (issued_on <= effective_on)
);
create index ix_steering_decision_file on steering_decision (file_id) where file_id is not null;

-- A seat in one period: the position that has it, or the organisation that has yet to name one of its leaders'.
create table steering_seat (
    committee_id  text    not null,
    position      integer not null,
    seat_id       text    not null,
    role          text    not null,
    unit_id       text    not null,
    position_id   text,
    by_leadership boolean not null,
    valid_from    date    not null,
    valid_to      date,
    basis         text    not null,
    end_basis     text,
    constraint pk_steering_seat primary key (committee_id, position),
    constraint fk_steering_seat_committee foreign key (committee_id) references steering_committee (id),
    constraint ck_steering_seat_role check (role in ('HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER', 'SECRETARY')),
    constraint ck_steering_seat_ended check ((valid_to is null) = (end_basis is null))
);
create index ix_steering_seat_position on steering_seat (position_id) where position_id is not null;
create index ix_steering_seat_unit on steering_seat (unit_id);
