-- Texts that were read and what officers have made of the reading. The text never changes; the proposal does until it is
-- confirmed, and stays afterwards as what was confirmed.
create table recording (
    id             text        not null,
    version        bigint      not null,
    unit_id        text        not null,
    status         text        not null,
    format         text        not null,
    file_name      text,
    text           text        not null,
    text_sha256    text        not null,
    proposal       text        not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    discard_reason text,
    constraint pk_recording primary key (id),
    constraint ck_recording_status check (status in ('PROPOSED', 'CONFIRMED', 'IN_FORCE', 'DISCARDED')),
    constraint ck_recording_confirmed check ((confirmed_by is null) = (confirmed_at is null)
        and (status in ('PROPOSED', 'DISCARDED') or confirmed_by is not null)),
    constraint ck_recording_discarded check ((status = 'DISCARDED') = (discard_reason is not null))
);
create index ix_recording_unit on recording (unit_id, recorded_at);
