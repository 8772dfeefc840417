-- Which change a message tells of: on one day there may be several.
alter table exchange_message add column change_id text;

-- What waits for a person is looked for with every message that comes.
create index ix_exchange_message_waiting on exchange_message (created_at) where direction = 'IN' and state = 'ATTENTION';
create index ix_exchange_message_came on exchange_message (document_id) where direction = 'IN' and kind = 'DOCUMENT';
