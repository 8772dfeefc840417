-- Who may read a directive once it is issued, and how deep it must be made known; before, "phạm vi lưu hành" was but
-- printed words.
alter table directive_marks
    add column scope text not null default 'ALL'
        constraint ck_directive_marks_scope check (scope in ('ALL', 'NAMED', 'PARTY')),
    add column depth text not null default 'RECEIVERS'
        constraint ck_directive_marks_depth check (depth in ('RECEIVERS', 'CELLS'));

-- The organisations that a directive with a limit names as readers, as of the day it took effect, and who has taken over
-- from them since.
create table directive_reader (
    directive_id text not null constraint fk_directive_reader references directive (id) on delete cascade,
    unit_id      text not null,
    constraint pk_directive_reader primary key (directive_id, unit_id)
);
create index ix_directive_reader_unit on directive_reader (unit_id);
