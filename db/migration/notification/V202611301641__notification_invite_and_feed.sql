-- An invitation travels in its mail, as calendars take it.
alter table mail_message add column calendar text;

-- The address under which programs read somebody's calendar; kept as a digest only.
create table calendar_feed (
    username      text        not null,
    secret_sha256 text        not null,
    created_at    timestamptz not null,
    last_read_on  date,
    constraint pk_calendar_feed primary key (username),
    constraint uk_calendar_feed_secret unique (secret_sha256)
);

-- Whether the server takes mails is asked on every page of an administrator.
create index ix_mail_message_sent on mail_message (sent_at) where status = 'SENT';
