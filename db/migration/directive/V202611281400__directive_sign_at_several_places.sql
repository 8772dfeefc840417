-- A directive is signed at one place or several: the body in whose name, and who signed for it.
create table directive_signing_place (
    directive_id        text    not null,
    position            integer not null,
    unit_id             text    not null,
    signature_capacity  text,
    signer_position     text,
    signer_name         text,
    signed_on           date,
    signature_authority text,
    constraint pk_directive_signing_place primary key (directive_id, position),
    constraint fk_directive_signing_place_directive foreign key (directive_id) references directive (id),
    constraint ck_directive_signing_place_signed
        check ((signed_on is null) = (signer_name is null) and (signed_on is null) = (signature_capacity is null))
);
insert into directive_signing_place (directive_id, position, unit_id, signature_capacity, signer_position, signer_name,
    signed_on, signature_authority)
select id, 0, signing_unit_id, signature_capacity, signer_position, signer_name, signed_on, signature_authority
from directive where signing_unit_id is not null;

alter table directive drop column signature_capacity;
alter table directive drop column signer_position;
alter table directive drop column signer_name;
alter table directive drop column signature_authority;

-- In which order, on paper or electronically, and the how-manieth time it has been laid before its signers.
alter table directive add column signing_order text;
alter table directive add column signing_road text;
alter table directive add column signing_round integer not null default 0;
update directive set signing_order = 'IN_ORDER', signing_road = 'PAPER' where signing_unit_id is not null;
update directive set signing_round = 1 where signing_unit_id is not null and status not in ('DRAFT', 'CONTENT_REVIEW', 'FORM_REVIEW');
alter table directive add constraint ck_directive_signing
    check ((signing_order is null) = (signing_unit_id is null) and (signing_road is null) = (signing_unit_id is null));
