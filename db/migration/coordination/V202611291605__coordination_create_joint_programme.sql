-- Joint programmes. Every version that the parties have seen is kept, and whatever they said about it.
create table joint_programme (
    id                  text    not null,
    directive_id        text,
    parent_id           text,
    lead_unit_id        text    not null,
    acting_lead_unit_id text    not null,
    title               text    not null,
    year_from           integer not null,
    year_to             integer not null,
    status              text    not null,
    amendment           text,
    round               integer not null,
    current_version     integer not null,
    version_in_force    integer,
    version             bigint  not null,
    constraint pk_joint_programme primary key (id),
    constraint fk_joint_programme_parent foreign key (parent_id) references joint_programme (id),
    constraint ck_joint_programme_status
        check (status in ('DRAFT', 'CONSULTED', 'FOR_CONSENT', 'IN_FORCE', 'WITHDRAWN', 'ENDED')),
    constraint ck_joint_programme_amendment
        check (amendment is null or status = 'IN_FORCE' and amendment in ('DRAFT', 'CONSULTED', 'FOR_CONSENT')),
    constraint ck_joint_programme_in_force check ((status in ('IN_FORCE', 'ENDED')) = (version_in_force is not null)),
    constraint ck_joint_programme_years check (year_from <= year_to)
);
-- Once per cycle, and once per commune's lead below the programme above.
create unique index uk_joint_programme_cycle on joint_programme (directive_id, lead_unit_id)
    where status not in ('WITHDRAWN', 'ENDED');
create unique index uk_joint_programme_parent on joint_programme (parent_id, lead_unit_id)
    where status not in ('WITHDRAWN', 'ENDED');
create index ix_joint_programme_lead on joint_programme (acting_lead_unit_id);

create table programme_party (
    programme_id   text    not null,
    position       integer not null,
    unit_id        text    not null,
    acting_unit_id text    not null,
    constraint pk_programme_party primary key (programme_id, position),
    constraint fk_programme_party_programme foreign key (programme_id) references joint_programme (id)
);
create index ix_programme_party_acting on programme_party (acting_unit_id);

create table programme_version (
    id                  text        not null,
    programme_id        text        not null,
    number              integer     not null,
    round               integer     not null,
    title               text        not null,
    year_from           integer     not null,
    year_to             integer     not null,
    body                text        not null,
    note                text,
    state               text        not null,
    written_at          timestamptz not null,
    written_by          text        not null,
    sent_at             timestamptz,
    in_force_on         date,
    number_and_notation text,
    numbered_on         date,
    file_id             text,
    constraint pk_programme_version primary key (id),
    constraint fk_programme_version_programme foreign key (programme_id) references joint_programme (id),
    constraint uk_programme_version_number unique (programme_id, number),
    constraint ck_programme_version_state
        check (state in ('OPEN', 'SET_ASIDE', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')),
    constraint ck_programme_version_in_force
        check ((state in ('IN_FORCE', 'SUPERSEDED')) = (in_force_on is not null)),
    constraint ck_programme_version_numbered
        check ((number_and_notation is null) = (numbered_on is null)
            and (numbered_on is null or in_force_on is not null))
);
create index ix_programme_version_file on programme_version (file_id);

create table programme_share (
    version_id text    not null,
    position   integer not null,
    unit_id    text    not null,
    share      text    not null,
    constraint pk_programme_share primary key (version_id, position),
    constraint fk_programme_share_version foreign key (version_id) references programme_version (id)
);

create table programme_decision (
    programme_id   text        not null,
    position       integer     not null,
    kind           text        not null,
    unit_id        text        not null,
    acting_unit_id text        not null,
    version_number integer     not null,
    comment        text,
    capacity       text,
    person_name    text        not null,
    position_name  text,
    decided_at     timestamptz not null,
    constraint pk_programme_decision primary key (programme_id, position),
    constraint fk_programme_decision_programme foreign key (programme_id) references joint_programme (id),
    constraint ck_programme_decision_kind check (kind in ('AGREEMENT', 'PROPOSAL', 'CONSENT', 'REFUSAL')),
    constraint ck_programme_decision_reason
        check (kind not in ('PROPOSAL', 'REFUSAL') or comment is not null),
    constraint ck_programme_decision_capacity check ((kind = 'CONSENT') = (capacity is not null))
);
-- A party consents to a version once.
create unique index uk_programme_decision_consent on programme_decision (programme_id, version_number, unit_id)
    where kind in ('CONSENT', 'REFUSAL');
