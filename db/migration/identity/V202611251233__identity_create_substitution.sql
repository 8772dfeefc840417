-- Who does the work of a position while its holder is away, from the first to the last day, both inclusive. It holds
-- only while the absent person holds the position and the substitute holds his own; rows stay when it is over.

create table substitution (
    id                  text        not null,
    position_id         text        not null,
    absent_person       text        not null,
    substitute_person   text        not null,
    substitute_position text        not null,
    valid_from          date        not null,
    valid_to            date        not null,
    reason              text        not null,
    set_by              text        not null,
    set_by_name         text        not null,
    set_at              timestamptz not null,
    ended_at            timestamptz,
    ended_by            text,
    ended_by_name       text,
    constraint pk_substitution primary key (id),
    constraint ck_substitution_days check (valid_to >= valid_from),
    constraint ck_substitution_other check (absent_person <> substitute_person),
    constraint ck_substitution_ended check ((ended_at is null) = (ended_by is null)
        and (ended_at is null) = (ended_by_name is null))
);

create index ix_substitution_position on substitution (position_id, valid_to) where ended_at is null;
create index ix_substitution_substitute on substitution (substitute_person, valid_to) where ended_at is null;
create index ix_substitution_absent on substitution (absent_person, valid_to) where ended_at is null;
