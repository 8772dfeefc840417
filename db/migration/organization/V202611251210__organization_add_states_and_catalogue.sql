-- What organisations are, on which level, and by which words they are addressed: data, loaded from db/register at start.
create table organization_kind (
    id         text    not null,
    name       text    not null,
    sphere     text    not null,
    -- A body that leads as a collective: whoever signs, signs on its behalf.
    collective boolean not null,
    rank       int     not null,
    constraint pk_organization_kind primary key (id),
    constraint ck_organization_kind_id check (id ~ '^[A-Z][A-Z0-9_]*$'),
    constraint ck_organization_kind_sphere check (sphere in ('PARTY', 'STATE', 'FRONT', 'UNION', 'COMMUNITY'))
);

create table admin_level (
    id         text not null,
    name       text not null,
    rank       int  not null,
    valid_from date,
    valid_to   date,
    constraint pk_admin_level primary key (id),
    constraint ck_admin_level_id check (id ~ '^[A-Z][A-Z0-9_]*$'),
    constraint ck_admin_level_days check (valid_to >= valid_from)
);

create table unit_function (
    word     text   not null,
    name     text   not null,
    relation text   not null,
    kinds    text[] not null,
    rank     int    not null,
    constraint pk_unit_function primary key (word),
    constraint ck_unit_function_word check (word ~ '^[a-z]+(-[a-z]+)*$'),
    constraint ck_unit_function_relation check (relation in
        ('SELF', 'PARENT', 'ANCESTOR', 'COUNTERPART', 'CHILDREN', 'CHILDREN_OF_LEVEL', 'DESCENDANTS'))
);

-- What may change in the life of an organisation. The state in force on a day is the latest that starts by then, so
-- states can neither overlap nor leave a gap; the first starts when the organisation does.
create table organization_state (
    unit_id    text   not null,
    valid_from date   not null,
    name       text   not null,
    short_name text   not null,
    notation   text,
    parent_id  text,
    version    bigint not null default 0,
    constraint pk_organization_state primary key (unit_id, valid_from),
    constraint fk_organization_state_unit foreign key (unit_id) references organization (id)
        deferrable initially deferred,
    constraint fk_organization_state_parent foreign key (parent_id) references organization (id)
        deferrable initially deferred,
    constraint ck_organization_state_parent check (parent_id <> unit_id)
);

insert into organization_state (unit_id, valid_from, name, short_name, notation, parent_id)
select id, valid_from, name, short_name, notation, parent_id from organization;

create index ix_organization_state_parent on organization_state (parent_id);

alter table organization
    drop column name,
    drop column short_name,
    drop column notation,
    drop column parent_id,
    -- The territory or agency whose bodies stand beside each other: the committee, its People's Committee, its Front.
    add column area text,
    add constraint ck_organization_area check (area ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- Not valid for rows of before: their kinds and levels arrive with the first start after this migration.
    add constraint fk_organization_kind foreign key (kind) references organization_kind (id) not valid,
    add constraint fk_organization_level foreign key (level) references admin_level (id) not valid;

create index ix_organization_area on organization (area) where area is not null;

-- From the day after one congress to the close of the next.
create table term_of_office (
    unit_id    text   not null,
    name       text   not null,
    valid_from date   not null,
    valid_to   date   not null,
    version    bigint not null default 0,
    constraint pk_term_of_office primary key (unit_id, name),
    constraint fk_term_of_office_unit foreign key (unit_id) references organization (id),
    constraint ck_term_of_office_name check (name ~ '^[0-9]{4}-[0-9]{4}$'),
    constraint ck_term_of_office_days check (valid_to >= valid_from)
);

-- Who takes over from an organisation that ends or hands over.
create table organization_successor (
    unit_id           text not null,
    successor_id      text not null,
    since             date not null,
    reorganisation_id text,
    constraint pk_organization_successor primary key (unit_id, successor_id),
    constraint fk_organization_successor_unit foreign key (unit_id) references organization (id),
    constraint fk_organization_successor_successor foreign key (successor_id) references organization (id),
    constraint ck_organization_successor_other check (successor_id <> unit_id)
);
