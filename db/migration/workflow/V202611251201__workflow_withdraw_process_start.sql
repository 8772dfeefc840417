-- A request can be taken back until it is started; the row stays, so that asking again does not start it either.
alter table process_start add column withdrawn_at timestamptz;
alter table process_start add constraint ck_process_start_withdrawn check (started_at is null or withdrawn_at is null);
drop index ix_process_start_due;
create index ix_process_start_due on process_start (next_try_at) where started_at is null and withdrawn_at is null;
