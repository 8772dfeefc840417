-- In whose territory an organisation works that does not stand below it: a commune's Front, its Party committee.
-- The locality is the people's committee of the place; what stands below that lies in it without a row of its own.
create table unit_locality (
    unit_id     text not null,
    locality_id text not null,
    constraint pk_unit_locality primary key (unit_id),
    constraint fk_unit_locality_unit foreign key (unit_id) references organization (id),
    constraint fk_unit_locality_locality foreign key (locality_id) references organization (id),
    constraint ck_unit_locality_other check (unit_id <> locality_id)
);
