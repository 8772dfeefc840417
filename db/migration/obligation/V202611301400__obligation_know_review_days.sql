-- Reviews after three and five years are counted from the document's own day, not from the day it took effect here.
alter table obligation add column base_on date;
alter table obligation add column base_kind text;
alter table obligation add constraint ck_obligation_base check (
    (base_on is null) = (base_kind is null) and (base_kind is null or base_kind in ('ISSUED', 'PROGRAMME', 'TAKEN_UP')));

-- What its reviews look at, where somebody has said so; else it is read from its sentence.
alter table obligation add column review_scope text;
alter table obligation add column review_scope_by text;
alter table obligation add column review_scope_by_position text;
alter table obligation add column review_scope_at timestamptz;
alter table obligation add constraint ck_obligation_review_scope check (
    (review_scope is null) = (review_scope_by is null) and (review_scope is null) = (review_scope_at is null));

-- The day of a review that nobody has opened yet, moved by hand. Rows are only added; the last of a period counts.
create table review_day_move (
    obligation_id     text        not null constraint fk_review_day_move references obligation (id) on delete cascade,
    position          integer     not null,
    rhythm_position   integer     not null,
    period_key        text        not null,
    from_day          date        not null,
    to_day            date        not null,
    reason            text        not null,
    moved_by_unit     text,
    moved_by          text        not null,
    moved_by_position text,
    moved_at          timestamptz not null,
    constraint pk_review_day_move primary key (obligation_id, position)
);
create index ix_occurrence_stage on occurrence (stage, directive_id);
