-- One or two bodies receive a report and accept it separately. What was sent before has the one receiver it had.
create table report_receipt (
    report_id      text    not null,
    place          integer not null,
    unit_id        text    not null,
    acting_unit_id text    not null,
    status         text    not null,
    decided_on     date,
    constraint pk_report_receipt primary key (report_id, place),
    constraint fk_report_receipt_report foreign key (report_id) references report (id),
    constraint ck_report_receipt_place check (place in (0, 1)),
    constraint ck_report_receipt_status check (
        status in ('EXPECTED', 'PENDING', 'ACCEPTED', 'RETURNED', 'CALLED_BACK'))
);
create index ix_report_receipt_acting on report_receipt (acting_unit_id);

insert into report_receipt (report_id, place, unit_id, acting_unit_id, status, decided_on)
    select id, 0, receiver_unit_id, receiver_unit_id,
           case status when 'ACCEPTED' then 'ACCEPTED' when 'SENT' then 'PENDING' else 'EXPECTED' end,
           accepted_on
      from report;

alter table report drop column receiver_unit_id;
