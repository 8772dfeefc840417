-- What one cycle left unfinished goes on under an obligation of the next.
alter table obligation drop constraint ck_obligation_closing;
alter table obligation add constraint ck_obligation_closing check (
    (status = 'CLOSED') = (closing_state is not null)
    and (closing_state is null or closing_state in ('DONE', 'PARTLY', 'NOT_DONE', 'HANDED_ON', 'LIFTED')));
alter table obligation add column continues_id text;
create index ix_obligation_continues on obligation (continues_id) where continues_id is not null;
