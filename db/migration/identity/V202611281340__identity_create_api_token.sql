-- Keys by which programs come in an account's name. Revoking one deletes its row; the act log keeps that there was one.

create table api_token (
    id           text        not null,
    username     text        not null,
    name         text        not null,
    -- How it begins, for its owner to know it again.
    prefix       text        not null,
    -- SHA-256 of the key: who can read this table cannot come in with it.
    token_sha256 text        not null,
    created_at   timestamptz not null,
    -- Its last day in Vietnam, in real time.
    expires_on   date        not null,
    last_used_on date,
    constraint pk_api_token primary key (id),
    constraint uk_api_token_token_sha256 unique (token_sha256),
    constraint fk_api_token_account foreign key (username) references account (username),
    constraint ck_api_token_name check (name <> '')
);

create index ix_api_token_username on api_token (username);
