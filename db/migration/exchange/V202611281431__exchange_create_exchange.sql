-- How an organisation is reached, and whether what comes for it from outside is taken here.
create table exchange_contact (
    unit_id       text    not null,
    road          text    not null,
    mail_address  text,
    receives_here boolean not null,
    constraint pk_exchange_contact primary key (unit_id),
    constraint ck_exchange_contact_road check (road in ('INSIDE', 'MAIL', 'EDXML')),
    constraint ck_exchange_contact_mail check (road <> 'MAIL' or mail_address is not null)
);

-- Identifier codes (mã định danh) as they are written; a closed one tells who it was and is not used to send.
create table exchange_code (
    unit_id    text not null,
    code       text not null,
    scheme     text not null,
    valid_from date not null,
    valid_to   date,
    constraint pk_exchange_code primary key (code, valid_from),
    constraint ck_exchange_code_days check (valid_to is null or valid_to >= valid_from)
);
create index ix_exchange_code_unit on exchange_code (unit_id);

-- What goes to and comes from other organisations. An order to send is a row of its own transaction.
create table exchange_message (
    id                  text        not null,
    direction           text        not null,
    road                text        not null,
    kind                text        not null,
    change              text,
    status_code         integer,
    state               text        not null,
    directive_id        text,
    receipt_id          text,
    own_unit_id         text,
    own_organ_id        text,
    unit_id             text,
    organ_id            text,
    organ_name          text,
    address             text,
    document_id         text,
    document_code       text,
    document_date       date,
    subject             text        not null,
    words               text,
    sha256              text,
    payload             bytea,
    file_name           text,
    attempts            integer     not null default 0,
    next_attempt_at     timestamptz,
    last_error          text,
    created_at          timestamptz not null,
    created_business_at timestamptz not null,
    sent_at             timestamptz,
    sent_business_at    timestamptz,
    constraint pk_exchange_message primary key (id),
    constraint ck_exchange_message_direction check (direction in ('OUT', 'IN')),
    constraint ck_exchange_message_road check (road in ('MAIL', 'EDXML')),
    constraint ck_exchange_message_kind check (kind in ('DOCUMENT', 'STATUS', 'CHANGE', 'UNREAD')),
    constraint ck_exchange_message_state check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'TAKEN', 'KNOWN',
        'ATTENTION', 'REFUSED'))
);
-- The same message is taken once, however often it comes.
create unique index uk_exchange_message_in on exchange_message (sha256) where direction = 'IN';
create index ix_exchange_message_due on exchange_message (next_attempt_at)
    where direction = 'OUT' and state in ('PENDING', 'SENDING');
create index ix_exchange_message_receipt on exchange_message (receipt_id);
create index ix_exchange_message_document on exchange_message (document_id) where direction = 'OUT';
create index ix_exchange_message_created on exchange_message (created_at);

-- For which of our organisations a message brought what.
create table exchange_arrival (
    message_id   text not null,
    receipt_id   text not null,
    unit_id      text not null,
    directive_id text not null,
    constraint pk_exchange_arrival primary key (message_id, receipt_id),
    constraint fk_exchange_arrival_message foreign key (message_id) references exchange_message (id)
);
create index ix_exchange_arrival_receipt on exchange_arrival (receipt_id);
