-- Media of organisations of their own: pages, bulletins, radio, loudspeakers.
create table media_channel (
    id      text   not null,
    version bigint not null,
    unit_id text   not null,
    kind    text   not null constraint ck_media_channel_kind check (kind in
        ('WEBSITE', 'BULLETIN', 'RADIO', 'LOUDSPEAKER', 'TELEVISION', 'NEWSPAPER', 'SOCIAL_NETWORK', 'OTHER')),
    name    text   not null,
    address text,
    since   date   not null,
    until   date,
    constraint pk_media_channel primary key (id),
    constraint ck_media_channel_days check (until is null or until >= since)
);
create unique index uk_media_channel_open on media_channel (unit_id, lower(name)) where until is null;
