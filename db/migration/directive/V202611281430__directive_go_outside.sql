-- A receipt whose addressee, or whose sender, is reached outside this installation, and by which road.
alter table directive_receipt add column outside text;
alter table directive_receipt add column road text;
alter table directive_receipt add constraint ck_directive_receipt_outside
    check (outside is null or (outside in ('ADDRESSEE', 'SENDER') and road in ('MAIL', 'EDXML')));
-- What has been returned to a sender outside and comes again is another arrival of the same document.
alter table directive_receipt add column arrival integer not null default 1;
alter table directive_receipt drop constraint uk_directive_receipt_unit;
alter table directive_receipt add constraint uk_directive_receipt_unit unique (directive_id, unit_id, arrival);

-- The files with which a document arrived, as they came.
create table directive_received_file (
    receipt_id text    not null,
    position   integer not null,
    file_id    text    not null,
    file_name  text    not null,
    sha256     text    not null,
    constraint pk_directive_received_file primary key (receipt_id, position),
    constraint fk_directive_received_file_receipt foreign key (receipt_id) references directive_receipt (id)
);
create index ix_directive_received_file_file on directive_received_file (file_id);
