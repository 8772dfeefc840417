-- Reports on demand, with days of their own. The report asked for has the request's id.
create table report_request (
    id                text   not null,
    directive_id      text   not null,
    requester_unit_id text   not null,
    acting_unit_id    text   not null,
    period            text   not null,
    line              text   not null,
    period_label      text   not null,
    period_from       date   not null,
    period_to         date   not null,
    cut_off           date   not null,
    units_due_on      date   not null,
    due_on            date   not null,
    asked             text   not null,
    requested_on      date   not null,
    requested_by      text   not null,
    status            text   not null,
    withdrawn_for     text,
    withdrawn_on      date,
    version           bigint not null,
    constraint pk_report_request primary key (id),
    constraint ck_report_request_period check (period in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'AD_HOC')),
    constraint ck_report_request_status check (status in ('OPEN', 'WITHDRAWN')),
    constraint ck_report_request_withdrawn check (
        (status = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_for is null)),
    constraint ck_report_request_days check (
        period_from <= cut_off and cut_off <= period_to and units_due_on < due_on)
);
create index ix_report_request_line on report_request (line, period_from);
create index ix_report_request_acting on report_request (acting_unit_id);
create index ix_report_request_on on report_request (requested_on desc, id);

create table report_request_unit (
    request_id text    not null,
    position   integer not null,
    unit_id    text    not null,
    constraint pk_report_request_unit primary key (request_id, position),
    constraint uk_report_request_unit unique (request_id, unit_id),
    constraint fk_report_request_unit_request foreign key (request_id) references report_request (id)
);

alter table report add column request_id text;
alter table report add constraint fk_report_request foreign key (request_id) references report_request (id);
-- The last day whose work is counted, where it is not the period's.
alter table report add column cut_off date;
alter table report add constraint ck_report_cut_off check (cut_off between period_from and period_to);
alter table report drop constraint ck_report_status;
alter table report add constraint ck_report_status check (
    status in ('REQUESTED', 'DRAFT', 'APPROVED_BY_UNIT', 'SENT', 'ACCEPTED', 'WITHDRAWN'));
