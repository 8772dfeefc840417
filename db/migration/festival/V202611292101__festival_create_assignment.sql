-- Who is sent to the festival of which residential area, and what he heard there.
create table festival_assignment (
    id                  text        not null,
    version             bigint      not null,
    year                integer     not null,
    area_id             text        not null,
    festival_on         date        not null,
    assigning_unit_id   text        not null,
    visiting_unit_id    text        not null,
    visitor_position_id text,
    visitor_name        text,
    visitor_office      text,
    visitor_key         text        not null,
    obligation_id       text,
    status              text        not null,
    asked               integer     not null,
    attendance          text,
    absence_reason      text,
    substitute          text,
    attended            integer,
    remark              text,
    file_id             text,
    reported_on         date,
    record_id           text,
    record_unit_id      text,
    last_act            text        not null,
    last_reason         text,
    acted_by            text        not null,
    acted_position      text,
    acted_at            timestamptz not null,
    constraint pk_festival_assignment primary key (id),
    constraint ck_festival_assignment_day check (extract(year from festival_on) = year),
    constraint ck_festival_assignment_visitor check ((visitor_position_id is null) = (visitor_name is not null)),
    constraint ck_festival_assignment_status check (status in ('ASSIGNED', 'REPORTED', 'WITHDRAWN')),
    constraint ck_festival_assignment_attendance check (attendance in ('WENT', 'REPLACED', 'ABSENT')),
    constraint ck_festival_assignment_reported
        check ((status = 'REPORTED') = (attendance is not null) and (status = 'REPORTED') = (reported_on is not null)),
    constraint ck_festival_assignment_attended check (attended is null or attendance in ('WENT', 'REPLACED')),
    constraint ck_festival_assignment_record
        check ((record_id is null) = (record_unit_id is null) and (record_id is null or attendance in ('WENT', 'REPLACED'))),
    constraint ck_festival_assignment_act check (last_act in ('ASSIGNED', 'CHANGED', 'WITHDRAWN', 'REPORTED', 'MOVED')),
    constraint ck_festival_assignment_reason check (last_act not in ('CHANGED', 'WITHDRAWN') or last_reason is not null)
);
create unique index uk_festival_assignment_visitor on festival_assignment (year, area_id, visitor_key)
    where status <> 'WITHDRAWN';
create index ix_festival_assignment_area on festival_assignment (area_id, year);
create index ix_festival_assignment_assigning on festival_assignment (assigning_unit_id);
create index ix_festival_assignment_visiting on festival_assignment (visiting_unit_id);
create index ix_festival_assignment_file on festival_assignment (file_id) where file_id is not null;

create table festival_opinion (
    assignment_id    text    not null,
    position         integer not null,
    id               text    not null,
    words            text    not null,
    content          text    not null,
    concerns         text,
    concerns_unit_id text,
    constraint pk_festival_opinion primary key (assignment_id, position),
    constraint uk_festival_opinion_id unique (id),
    constraint fk_festival_opinion_assignment foreign key (assignment_id) references festival_assignment (id),
    constraint ck_festival_opinion_content check (content in ('C1_ECONOMY_POVERTY', 'C2_CULTURE_EDU_HEALTH',
        'C3_ENVIRONMENT', 'C4_LAW_ORDER', 'C5_DEMOCRACY_SUPERVISION'))
);
