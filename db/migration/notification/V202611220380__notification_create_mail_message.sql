-- The outbox: a mail is a row of the transaction that gives cause for it, and leaves afterwards.

create table mail_message (
    id                  text        not null,
    dedupe_key          text        not null,
    recipient           text        not null,
    recipient_name      text        not null,
    address             text,
    subject             text        not null,
    text_body           text        not null,
    html_body           text        not null,
    path                text        not null,
    message_id          text        not null,
    status              text        not null,
    attempts            integer     not null default 0,
    next_attempt_at     timestamptz not null,
    last_error          text,
    created_business_at timestamptz not null,
    created_at          timestamptz not null,
    sent_at             timestamptz,
    constraint pk_mail_message primary key (id),
    constraint uk_mail_message_dedupe_key unique (dedupe_key),
    constraint ck_mail_message_status check (status in ('PENDING', 'SENDING', 'SENT', 'KEPT', 'FAILED')),
    constraint ck_mail_message_sent check ((status = 'SENT') = (sent_at is not null))
);

create index ix_mail_message_due on mail_message (next_attempt_at) where status in ('PENDING', 'SENDING');
create index ix_mail_message_recipient on mail_message (recipient, created_at desc);
create index ix_mail_message_created on mail_message (created_at desc);
