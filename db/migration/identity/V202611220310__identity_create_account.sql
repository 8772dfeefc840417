-- Who may sign in. What a person may do follows from the positions held, not from rows here.

create table account (
    username      text    not null,
    password_hash text    not null,
    person_id     text    not null,
    email         text,
    administrator boolean not null,
    enabled       boolean not null,
    -- Made for the demo, with a password that everybody knows: production refuses to start with one of these.
    demo          boolean not null,
    version       bigint  not null default 0,
    constraint pk_account primary key (username),
    -- Names stand in addresses and in the engine's rows; system is the name under which the product itself acts.
    constraint ck_account_username check (username ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and username <> 'system')
);

create index ix_account_person on account (person_id);

-- Real time, not business time: moving the clock must not open the door to guessing.
create table sign_in_failure (
    id        bigint generated always as identity,
    username  text        not null,
    failed_at timestamptz not null,
    constraint pk_sign_in_failure primary key (id)
);

create index ix_sign_in_failure_username on sign_in_failure (username, failed_at);
