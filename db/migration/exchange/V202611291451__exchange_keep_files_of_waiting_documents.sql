-- A clerk who has to say what a document is must be able to read it.
create table exchange_waiting_file (
    message_id text    not null,
    position   integer not null,
    file_id    text    not null,
    constraint pk_exchange_waiting_file primary key (message_id, position),
    constraint fk_exchange_waiting_file_message foreign key (message_id) references exchange_message (id)
);
create index ix_exchange_waiting_file_file on exchange_waiting_file (file_id);
