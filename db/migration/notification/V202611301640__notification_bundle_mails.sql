-- Whoever wants one mail each morning: what can wait is held until then and goes out in one, beside which it stays readable.

create table mail_preference (
    username   text        not null,
    rhythm     text        not null,
    changed_at timestamptz not null,
    constraint pk_mail_preference primary key (username),
    constraint ck_mail_preference_rhythm check (rhythm in ('AT_ONCE', 'MORNING'))
);

alter table mail_message
    add column bundle_id text,
    add constraint fk_mail_message_bundle foreign key (bundle_id) references mail_message (id),
    drop constraint ck_mail_message_status,
    add constraint ck_mail_message_status check (
        status in ('PENDING', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'HELD', 'BUNDLED')),
    add constraint ck_mail_message_bundled check ((status = 'BUNDLED') = (bundle_id is not null));

create index ix_mail_message_held on mail_message (recipient) where status = 'HELD';
create index ix_mail_message_bundle on mail_message (bundle_id) where bundle_id is not null;
