-- Meetings of steering committees.
create table steering_meeting (
    id                 text        not null,
    version            bigint      not null,
    committee_id       text        not null,
    meet_year          integer     not null,
    number             integer     not null,
    meet_on            date        not null,
    meet_at            time        not null,
    place              text        not null,
    status             text        not null,
    turn               integer     not null,
    asked_on           date,
    chair_seat_id      text,
    chair_position_id  text,
    preparation        text,
    remark             text,
    quorum_needed      integer,
    represented_counts boolean,
    written_by         text,
    written_position   text,
    written_on         date,
    confirmed_by       text,
    confirmed_position text,
    confirmed_on       date,
    last_act           text        not null,
    last_reason        text,
    acted_by           text        not null,
    acted_position     text,
    acted_at           timestamptz not null,
    constraint pk_steering_meeting primary key (id),
    constraint fk_steering_meeting_committee foreign key (committee_id) references steering_committee (id),
    constraint uk_steering_meeting_number unique (committee_id, meet_year, number),
    constraint ck_steering_meeting_status
        check (status in ('PLANNED', 'MINUTES_WRITTEN', 'MINUTES_RETURNED', 'CONCLUDED', 'CANCELLED')),
    constraint ck_steering_meeting_written check ((written_on is null) = (written_by is null)),
    constraint ck_steering_meeting_quorum check ((written_on is null) = (quorum_needed is null)
        and (quorum_needed is null) = (represented_counts is null)),
    constraint ck_steering_meeting_confirmed
        check ((status = 'CONCLUDED') = (confirmed_on is not null) and (confirmed_on is null) = (confirmed_by is null)),
    constraint ck_steering_meeting_act check (last_act in ('PLANNED', 'CHANGED', 'POSTPONED', 'CANCELLED', 'PREPARED',
        'WRITTEN', 'RETURNED', 'CONCLUDED')),
    constraint ck_steering_meeting_reason
        check (last_act not in ('POSTPONED', 'CANCELLED', 'RETURNED') or last_reason is not null)
);
create index ix_steering_meeting_committee on steering_meeting (committee_id, meet_on);
create index ix_steering_meeting_due on steering_meeting (meet_on) where status = 'PLANNED' and asked_on is null;

create table steering_agenda_item (
    meeting_id text    not null,
    position   integer not null,
    item_id    text    not null,
    title      text    not null,
    presenter  text    not null,
    minutes    integer not null,
    said       text,
    constraint pk_steering_agenda_item primary key (meeting_id, position),
    constraint fk_steering_agenda_item_meeting foreign key (meeting_id) references steering_meeting (id),
    constraint ck_steering_agenda_item_minutes check (minutes between 1 and 600)
);

create table steering_paper (
    meeting_id text    not null,
    position   integer not null,
    item_id    text    not null,
    file_id    text    not null,
    constraint pk_steering_paper primary key (meeting_id, position),
    constraint fk_steering_paper_meeting foreign key (meeting_id) references steering_meeting (id)
);
create index ix_steering_paper_file on steering_paper (file_id);

create table steering_attendance (
    meeting_id                 text    not null,
    position                   integer not null,
    seat_id                    text    not null,
    member                     text    not null,
    presence                   text    not null,
    representative_position_id text,
    representative             text,
    reason                     text,
    constraint pk_steering_attendance primary key (meeting_id, position),
    constraint fk_steering_attendance_meeting foreign key (meeting_id) references steering_meeting (id),
    constraint uk_steering_attendance_seat unique (meeting_id, seat_id) deferrable initially deferred,
    constraint ck_steering_attendance_presence check (presence in ('PRESENT', 'REPRESENTED', 'ABSENT')),
    constraint ck_steering_attendance_representative
        check ((presence = 'REPRESENTED') = (representative_position_id is not null)
            and (representative_position_id is null) = (representative is null)),
    constraint ck_steering_attendance_reason check (presence <> 'ABSENT' or reason is not null)
);

create table steering_conclusion (
    meeting_id    text    not null,
    position      integer not null,
    words         text    not null,
    unit_id       text    not null,
    due_on        date    not null,
    obligation_id text,
    constraint pk_steering_conclusion primary key (meeting_id, position),
    constraint fk_steering_conclusion_meeting foreign key (meeting_id) references steering_meeting (id)
);
create index ix_steering_conclusion_obligation on steering_conclusion (obligation_id) where obligation_id is not null;
