-- Organisations, positions and their holders; every row says from which day to which day (inclusive) it is so.

create table organization (
    id         text   not null,
    name       text   not null,
    short_name text   not null,
    kind       text   not null,
    level      text   not null,
    parent_id  text,
    notation   text,
    rank       int    not null,
    valid_from date   not null,
    valid_to   date,
    version    bigint not null default 0,
    constraint pk_organization primary key (id),
    -- An import brings parent and child in one transaction, in any order.
    constraint fk_organization_parent foreign key (parent_id) references organization (id) deferrable initially deferred,
    constraint ck_organization_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_organization_parent check (parent_id <> id),
    constraint ck_organization_days check (valid_to >= valid_from)
);

create index ix_organization_parent on organization (parent_id);

create table position (
    id         text   not null,
    unit_id    text   not null,
    name       text   not null,
    roles      text[] not null,
    rank       int    not null,
    valid_from date   not null,
    valid_to   date,
    version    bigint not null default 0,
    constraint pk_position primary key (id),
    constraint fk_position_unit foreign key (unit_id) references organization (id),
    -- Ids are candidate groups: no comma, no space, no asterisk may ever stand in one.
    constraint ck_position_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*[.][a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_position_roles check (cardinality(roles) > 0
        and roles <@ array ['LEADER', 'DEPUTY_LEADER', 'CHIEF_OF_OFFICE', 'CLERK', 'OFFICER']),
    constraint ck_position_days check (valid_to >= valid_from)
);

create index ix_position_unit on position (unit_id);

create table person (
    id      text   not null,
    name    text   not null,
    version bigint not null default 0,
    constraint pk_person primary key (id)
);

create table position_holding (
    position_id text    not null,
    person_id   text    not null,
    valid_from  date    not null,
    valid_to    date,
    acting      boolean not null,
    version     bigint  not null default 0,
    constraint pk_position_holding primary key (position_id, person_id, valid_from),
    constraint fk_position_holding_position foreign key (position_id) references position (id),
    constraint fk_position_holding_person foreign key (person_id) references person (id),
    constraint ck_position_holding_days check (valid_to >= valid_from)
);

-- One open holding of a position per person; closed ones are kept from overlapping by the service, under a row lock.
create unique index uk_position_holding_open on position_holding (position_id, person_id) where valid_to is null;
create index ix_position_holding_person on position_holding (person_id);
