-- A record says what kind of work it was, and what only that kind says: of news where it came out, of supervision and
-- social criticism in which form and of whom.
alter table obligation_record add column kind text not null default 'ACTIVITY';
alter table obligation_record alter column kind drop default;
alter table obligation_record add column form text;
alter table obligation_record add column concerning text;
alter table obligation_record add column channel_id text;
alter table obligation_record add column channel_section text;
alter table obligation_record add column address text;
alter table obligation_record add constraint ck_obligation_record_kind
    check (kind in ('ACTIVITY', 'MEETING', 'PUBLICITY', 'SUPERVISION', 'SOCIAL_CRITICISM'));
alter table obligation_record add constraint ck_obligation_record_form
    check (form in ('BY_DOCUMENTS', 'BY_DELEGATION', 'BY_PEOPLES_BOARDS', 'WITH_STATE_BODIES', 'BY_CONFERENCE', 'IN_WRITING', 'BY_DIALOGUE'));
create index ix_obligation_record_kind on obligation_record (kind, on_day);
create index ix_obligation_record_channel on obligation_record (channel_id, on_day) where channel_id is not null;
