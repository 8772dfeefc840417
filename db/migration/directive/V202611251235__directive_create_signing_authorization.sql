-- Who sent the draft into its reviews, in which position and, for a substitute, from which of his own: whoever stands
-- in for somebody does not decide on a draft of his own.
alter table directive add column submitted_by text;
alter table directive add column submitted_in text;
alter table directive add column submitted_from text;

-- The paper on which somebody signed "thừa ủy quyền".
alter table directive add column signature_authority text;

-- Written authorisations to sign (Nghị định 30/2020/NĐ-CP, điều 13 khoản 4): limited in time and content, between two
-- positions, proved by a paper. Rows stay when they are over.
create table signing_authorization (
    id             text        not null,
    unit_id        text        not null,
    from_position  text        not null,
    to_position    text        not null,
    document_types text[]      not null,
    content        text        not null,
    valid_from     date        not null,
    valid_to       date        not null,
    paper_number   text        not null,
    paper_date     date        not null,
    file_id        text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    withdrawn_by   text,
    withdrawn_at   timestamptz,
    constraint pk_signing_authorization primary key (id),
    -- A paper stands in the list once for those it names.
    constraint uk_signing_authorization_paper unique (unit_id, paper_number, paper_date, from_position, to_position),
    constraint ck_signing_authorization_days check (valid_to >= valid_from and valid_from >= paper_date),
    constraint ck_signing_authorization_other check (from_position <> to_position),
    constraint ck_signing_authorization_types check (cardinality(document_types) > 0),
    constraint ck_signing_authorization_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index ix_signing_authorization_to on signing_authorization (to_position, unit_id);
