-- A series is named by issuer, scope, type (null = one series for all types) and class of secrecy. The scope says its
-- kind and its id in one word: TERM:2015-2020, YEAR:2017, CONGRESS:2020-07-13 (its first day).
alter table number_series alter column type drop not null;
alter table number_series add column secrecy text not null default 'NONE';
alter table number_series alter column secrecy drop default;
alter table number_series drop constraint uk_number_series_scope;
create unique index uk_number_series_key on number_series (unit_id, scope, coalesce(type, ''), secrecy);
alter table number_series add constraint ck_number_series_scope check (scope ~ '^(TERM|YEAR|CONGRESS):.');
alter table number_series add constraint ck_number_series_secrecy
    check (secrecy in ('NONE', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'));

-- In a series for all types the number itself knows its type. A letter marks a number that was put in afterwards, with
-- why and on whose word.
alter table drawn_number add column type text;
update drawn_number d set type = s.type from number_series s where s.id = d.series_id;
alter table drawn_number alter column type set not null;
alter table drawn_number add column suffix text not null default '';
alter table drawn_number alter column suffix drop default;
alter table drawn_number add column inserted_on date;
alter table drawn_number add column insert_reason text;
alter table drawn_number add column approval text;
alter table drawn_number drop constraint pk_drawn_number;
alter table drawn_number add constraint pk_drawn_number primary key (series_id, number, suffix);
alter table drawn_number add constraint ck_drawn_number_suffix check (suffix ~ '^[a-z]?$');
alter table drawn_number add constraint ck_drawn_number_inserted
    check ((suffix = '') = (inserted_on is null) and (suffix = '') = (insert_reason is null)
        and (suffix = '') = (approval is null));
create index ix_drawn_number_day on drawn_number (series_id, drawn_on);

-- What the head of an organisation has decided about its numbers, since when; without a row the usual rule holds.
create table numbering_rule (
    unit_id      text    not null,
    valid_from   date    not null,
    span         text    not null,
    one_series   boolean not null,
    secret_apart boolean not null,
    reason       text,
    constraint pk_numbering_rule primary key (unit_id, valid_from),
    constraint ck_numbering_rule_span check (span in ('TERM', 'YEAR')),
    constraint ck_numbering_rule_reason check (reason is not null or (extract(month from valid_from) = 1
        and extract(day from valid_from) = 1))
);

-- Congresses of Party organisations: from the preparatory session to the closing day.
create table party_congress (
    unit_id   text not null,
    opened_on date not null,
    closed_on date not null,
    constraint pk_party_congress primary key (unit_id, opened_on),
    constraint ck_party_congress_days check (opened_on <= closed_on)
);
