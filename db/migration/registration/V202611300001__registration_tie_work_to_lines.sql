-- Work on record (a confirmed result or a record) that does what a line registers. A line is known by what it is about:
-- it keeps its key through every version in which it stands.
create table registration_work (
    source text not null check (source in ('RESULT', 'RECORD')),
    source_id text not null,
    sheet_id text not null references registration_sheet (id),
    line_key text not null,
    line_title text not null,
    primary key (source, source_id)
);
create index ix_registration_work_sheet on registration_work (sheet_id);
