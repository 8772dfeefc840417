-- What whoever leads the consultation proposes about lines and gaps of a round, and what each organisation concerned answers.
create table consultation_proposal (
    id                  text        not null,
    directive_id        text        not null,
    lead_unit_id        text        not null,
    acting_lead_unit_id text        not null,
    year                integer     not null,
    kind                text        not null,
    content             text,
    line_kind           text,
    title               text,
    place_id            text,
    beside_sheet_id     text,
    reason              text        not null,
    status              text        not null,
    raised_by           text        not null,
    raised_by_position  text,
    raised_at           timestamptz not null,
    withdrawn_reason    text,
    ended_at            timestamptz,
    version             bigint      not null,
    constraint pk_consultation_proposal primary key (id),
    constraint fk_consultation_proposal_beside foreign key (beside_sheet_id) references registration_sheet (id),
    constraint ck_consultation_proposal_kind check (kind in ('MOVE', 'SHARE', 'DROP', 'TAKE')),
    constraint ck_consultation_proposal_status
        check (status in ('OPEN', 'AGREED', 'REFUSED', 'WITHDRAWN', 'CARRIED_OUT')),
    constraint ck_consultation_proposal_work check (
        (kind = 'TAKE' and title is null and (content is not null or place_id is not null))
        or (kind <> 'TAKE' and title is not null and content is not null and line_kind is not null)),
    constraint ck_consultation_proposal_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_reason is not null)),
    constraint ck_consultation_proposal_ended check ((status in ('OPEN', 'AGREED')) = (ended_at is null))
);
create index ix_consultation_proposal_round on consultation_proposal (directive_id, year, acting_lead_unit_id);

create table consultation_answer (
    proposal_id    text    not null,
    position       integer not null,
    sheet_id       text    not null,
    side           text    not null,
    acting_unit_id text    not null,
    due_on         date    not null,
    agrees         boolean,
    reason         text,
    person_name    text,
    position_name  text,
    answered_at    timestamptz,
    shown_in       integer,
    constraint pk_consultation_answer primary key (proposal_id, position),
    constraint fk_consultation_answer_proposal foreign key (proposal_id) references consultation_proposal (id),
    constraint fk_consultation_answer_sheet foreign key (sheet_id) references registration_sheet (id),
    constraint uk_consultation_answer_sheet unique (proposal_id, sheet_id),
    constraint ck_consultation_answer_side check (side in ('OWNER', 'RECEIVER')),
    constraint ck_consultation_answer_answered check ((agrees is null) = (answered_at is null)),
    constraint ck_consultation_answer_reason check (agrees is distinct from false or reason is not null)
);
create index ix_consultation_answer_sheet on consultation_answer (sheet_id);
