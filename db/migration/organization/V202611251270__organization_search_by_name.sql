-- Names are searched without diacritics and case, and people stand in lists as Vietnamese lists have them: by given
-- name, the last word, then by the rest. Both are worked out when a name is written, not when it is read.

create function folded(name text) returns text language sql immutable strict parallel safe
    return translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd');

-- A key that sorts by bytes: first the letters, where ă â đ ê ô ơ ư are letters of their own, then the tones: level,
-- falling, asking, broken, rising, heavy.
create function name_order(name text) returns text language sql immutable strict parallel safe
    return translate(
            regexp_replace(
                replace(replace(lower(normalize(name, NFD)), 'Đ', 'đ'), 'đ', 'd{'),
                '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'),
            U&'\0306\0302\031B', '{|}')
        || ' ! '
        || translate(
            regexp_replace(normalize(name, NFD), '[^ \u0300\u0301\u0303\u0309\u0323]', '', 'g'),
            U&'\0300\0309\0303\0301\0323', '12345');

alter table organization_state
    add column folded_name text generated always as (folded(name || ' ' || short_name)) stored;

alter table person
    add column folded_name text generated always as (folded(name)) stored,
    add column list_order text collate "C" generated always as (
        name_order(regexp_replace(name, '^.*\s', '')) || ' ! ' || name_order(regexp_replace(name, '\s*\S*$', ''))) stored;
create index ix_person_list_order on person (list_order, id);

-- Files of a world between the look at what they would change and the decision to take them over.
create table world_upload (
    id               text        not null,
    source           text        not null,
    uploaded_by      text        not null,
    uploaded_by_name text        not null,
    uploaded_at      timestamptz not null,
    constraint pk_world_upload primary key (id)
);

create table world_upload_file (
    upload_id text  not null,
    name      text  not null,
    content   bytea not null,
    constraint pk_world_upload_file primary key (upload_id, name),
    constraint fk_world_upload_file_upload foreign key (upload_id) references world_upload (id) on delete cascade
);
