-- Number series: one row per issuer, type and scope; whoever draws locks the row until his transaction ends.
create table number_series (
    id          text    not null,
    unit_id     text    not null,
    type        text    not null,
    scope       text    not null,
    valid_from  date    not null,
    valid_to    date    not null,
    last_number integer not null,
    version     bigint  not null,
    constraint pk_number_series primary key (id),
    constraint uk_number_series_scope unique (unit_id, type, scope),
    constraint ck_number_series_last check (last_number >= 0),
    constraint ck_number_series_days check (valid_from <= valid_to)
);

-- Exact days of a committee's term, where they have been entered.
create table committee_term (
    unit_id    text not null,
    scope      text not null,
    valid_from date not null,
    valid_to   date not null,
    constraint pk_committee_term primary key (unit_id, scope),
    constraint ck_committee_term_days check (valid_from <= valid_to)
);

-- Every number ever given out; a void one stays.
create table drawn_number (
    series_id   text    not null,
    number      integer not null,
    notation    text    not null,
    drawn_on    date    not null,
    reference   text,
    void_on     date,
    void_reason text,
    constraint pk_drawn_number primary key (series_id, number),
    constraint fk_drawn_number_series foreign key (series_id) references number_series (id),
    constraint ck_drawn_number_void check ((void_on is null) = (void_reason is null))
);
create index ix_drawn_number_reference on drawn_number (reference);

-- Books of incoming and outgoing documents, a new one each calendar year.
create table register_book (
    unit_id     text    not null,
    direction   text    not null,
    year        integer not null,
    last_number integer not null,
    constraint pk_register_book primary key (unit_id, direction, year),
    constraint ck_register_book_direction check (direction in ('IN', 'OUT'))
);

create table register_entry (
    unit_id             text    not null,
    direction           text    not null,
    year                integer not null,
    entry_number        integer not null,
    entered_on          date    not null,
    reference           text    not null,
    party               text    not null,
    number_and_notation text    not null,
    issued_on           date    not null,
    type                text    not null,
    subject             text    not null,
    signer              text,
    handed_to           text,
    copies              integer,
    note                text,
    constraint pk_register_entry primary key (unit_id, direction, year, entry_number),
    constraint fk_register_entry_book foreign key (unit_id, direction, year)
        references register_book (unit_id, direction, year),
    constraint uk_register_entry_reference unique (unit_id, direction, reference)
);

create table stored_file (
    id         text        not null,
    file_name  text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    purpose    text        not null,
    stored_at  timestamptz not null,
    stored_by  text        not null,
    constraint pk_stored_file primary key (id)
);

-- Bytes apart from their description, so that lists never read them.
create table stored_file_content (
    file_id text  not null,
    content bytea not null,
    constraint pk_stored_file_content primary key (file_id),
    constraint fk_stored_file_content_file foreign key (file_id) references stored_file (id)
);
