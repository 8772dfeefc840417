-- Documents that somebody else issued: recorded with what the print has, in force without number or signature of ours.
alter table directive add column designation text;
alter table directive drop constraint ck_directive_in_force;
alter table directive add constraint ck_directive_in_force
    check (status not in ('NUMBERED', 'IN_FORCE') or origin <> 'NATIVE'
        or (number is not null and issued_on is not null and signed_on is not null));
-- A rendering never takes the number of what it renders.
alter table directive add constraint ck_directive_rendering_number
    check (origin <> 'IMPORTED_RENDERING' or number is null);
alter table directive add constraint ck_directive_designation
    check (status <> 'RECORDED' or number is not null or designation is not null);
alter table directive_addressee alter column selector drop not null;

-- Who signed what somebody else issued, as printed; a joint document has several.
create table directive_printed_signature (
    directive_id    text    not null,
    position        integer not null,
    capacity        text,
    on_behalf_of    text,
    signer_position text,
    signer_name     text    not null,
    constraint pk_directive_printed_signature primary key (directive_id, position),
    constraint fk_directive_printed_signature_directive foreign key (directive_id) references directive (id)
);
