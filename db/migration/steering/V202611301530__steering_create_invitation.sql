-- Who has been invited to a meeting: a person, for the position he held; it no longer holds once he sits there no longer.
create table steering_invitation (
    meeting_id   text        not null,
    person_id    text        not null,
    position_id  text        not null,
    seat_id      text        not null,
    times        integer     not null,
    invited_at   timestamptz not null,
    ended_at     timestamptz,
    ended_reason text,
    constraint pk_steering_invitation primary key (meeting_id, person_id),
    constraint fk_steering_invitation_meeting foreign key (meeting_id) references steering_meeting (id),
    constraint ck_steering_invitation_times check (times >= 1),
    constraint ck_steering_invitation_ended check ((ended_at is null) = (ended_reason is null))
);

-- Whoever had a seat on the day was told when a meeting was planned.
insert into steering_invitation (meeting_id, person_id, position_id, seat_id, times, invited_at)
select distinct on (m.id, h.person_id) m.id, h.person_id, p.id, s.seat_id, 1, m.acted_at
from steering_meeting m
    join steering_seat s on s.committee_id = m.committee_id
        and s.valid_from <= m.meet_on and (s.valid_to is null or s.valid_to >= m.meet_on)
    join position p on p.id = s.position_id
        and p.valid_from <= m.meet_on and (p.valid_to is null or p.valid_to >= m.meet_on)
    join position_holding h on h.position_id = p.id
        and h.valid_from <= m.meet_on and (h.valid_to is null or h.valid_to >= m.meet_on)
where m.status = 'PLANNED'
order by m.id, h.person_id, s.position;
