-- What happens to a directive after its issue: recalled, replaced, amended, corrected (NĐ 30/2020/NĐ-CP, art. 18.3–18.4).
create table directive_change (
    id                text   not null,
    version           bigint not null,
    directive_id      text   not null,
    kind              text   not null,
    status            text   not null,
    reason            text   not null,
    by_directive_id   text,
    by_document       text,
    by_document_on    date,
    submitted_by      text,
    submitted_in      text,
    submitted_from    text,
    proposer_name     text,
    proposed_on       date,
    decided_by        text,
    decided_in        text,
    decided_on        date,
    decision_note     text,
    effective_on      date,
    constraint pk_directive_change primary key (id),
    constraint fk_directive_change_directive foreign key (directive_id) references directive (id),
    constraint fk_directive_change_by foreign key (by_directive_id) references directive (id),
    constraint ck_directive_change_kind check (kind in ('RECALL', 'REPLACE', 'AMEND', 'CORRECT')),
    constraint ck_directive_change_status check (status in ('PROPOSED', 'REFUSED', 'DONE')),
    constraint ck_directive_change_decided check ((status = 'PROPOSED') = (decided_on is null)),
    constraint ck_directive_change_effect check ((status = 'DONE') = (effective_on is not null)),
    constraint ck_directive_change_document
        check (kind = 'RECALL' or by_directive_id is not null or by_document is not null)
);
create index ix_directive_change_directive on directive_change (directive_id);
create index ix_directive_change_by on directive_change (by_directive_id);
-- A document ends once, and no two proposals to recall it wait side by side.
create unique index uk_directive_change_end on directive_change (directive_id)
    where kind in ('RECALL', 'REPLACE') and status = 'DONE';
create unique index uk_directive_change_proposed on directive_change (directive_id) where status = 'PROPOSED';

-- What each receiver says to it. A document from outside has no receipts: then whoever has it in his book.
create table change_answer (
    id             text    not null,
    version        bigint  not null,
    change_id      text    not null,
    directive_id   text    not null,
    receipt_id     text,
    unit_id        text    not null,
    acting_unit_id text    not null,
    position       integer not null,
    asked_on       date    not null,
    reply          text,
    reason         text,
    answered_by    text,
    answered_on    date,
    constraint pk_change_answer primary key (id),
    constraint uk_change_answer_unit unique (change_id, unit_id),
    constraint fk_change_answer_change foreign key (change_id) references directive_change (id),
    constraint fk_change_answer_receipt foreign key (receipt_id) references directive_receipt (id),
    constraint ck_change_answer_reply check (reply in ('ACCEPTED', 'REFUSED')),
    constraint ck_change_answer_answered check ((reply is null) = (answered_on is null))
);
create index ix_change_answer_directive on change_answer (directive_id);
create index ix_change_answer_acting on change_answer (acting_unit_id);

-- Words that a correction puts in place of others; the text itself stays as it was issued.
create table corrected_passage (
    change_id text    not null,
    position  integer not null,
    old_words text    not null,
    new_words text    not null,
    constraint pk_corrected_passage primary key (change_id, position),
    constraint fk_corrected_passage_change foreign key (change_id) references directive_change (id)
);
