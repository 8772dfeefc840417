-- An obligation also ends when its directive is recalled or replaced, or when an amendment puts another in its place.
alter table obligation drop constraint ck_obligation_closing;
alter table obligation add constraint ck_obligation_closing check (
    (status = 'CLOSED') = (closing_state is not null)
    and (closing_state is null or closing_state in ('DONE', 'PARTLY', 'NOT_DONE', 'LIFTED')));
