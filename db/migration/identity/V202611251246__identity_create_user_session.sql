-- Who is signed in, shared by all nodes. The two tables have the columns that Spring Session reads and writes.

create table user_session (
    primary_id            text   not null,
    -- SHA-256 of what the browser's cookie says: who can read this table cannot sign in with it.
    session_id            text   not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int    not null,
    expiry_time           bigint not null,
    principal_name        text,
    constraint pk_user_session primary key (primary_id),
    constraint uk_user_session_session_id unique (session_id)
);

create index ix_user_session_expiry on user_session (expiry_time);
create index ix_user_session_principal on user_session (principal_name) where principal_name is not null;

create table user_session_attributes (
    session_primary_id text  not null,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    constraint pk_user_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_user_session_attributes_session foreign key (session_primary_id)
        references user_session (primary_id) on delete cascade
);

alter table account
    add column last_sign_in_at timestamptz,
    -- A password handed out by an administrator: good until then, and only for choosing one of one's own.
    add column temporary_until timestamptz;

alter table sign_in_failure
    add column address text;

create index ix_sign_in_failure_address on sign_in_failure (address, failed_at);
create index ix_sign_in_failure_failed_at on sign_in_failure (failed_at);
