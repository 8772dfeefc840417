-- Periodic reports: a consolidated one (id = occurrence id) and the contributions it asks for (id = parent/unit).
create table report (
    id                  text    not null,
    parent_id           text,
    directive_id        text    not null,
    unit_id             text    not null,
    receiver_unit_id    text    not null,
    period_label        text    not null,
    period_from         date    not null,
    period_to           date    not null,
    due_on              date    not null,
    consolidating       boolean not null,
    status              text    not null,
    leadership          text,
    results             text,
    limitations         text,
    directions          text,
    proposals           text,
    submissions         integer not null,
    figures_until       date,
    sent_on             date,
    accepted_on         date,
    after_consolidation boolean not null,
    version             bigint  not null,
    constraint pk_report primary key (id),
    constraint ck_report_status check (status in ('REQUESTED', 'DRAFT', 'APPROVED_BY_UNIT', 'SENT', 'ACCEPTED')),
    constraint ck_report_accepted check ((status = 'ACCEPTED') = (accepted_on is not null)),
    constraint ck_report_period check (period_from <= period_to)
);
create unique index uk_report_contribution on report (parent_id, unit_id);
create index ix_report_directive on report (directive_id, due_on);

-- One row per asking: locked while it is decided whether the contributions are complete.
create table contribution_round (
    parent_id        text    not null,
    directive_id     text    not null,
    receiver_unit_id text    not null,
    period_label     text    not null,
    due_on           date    not null,
    asked            integer not null,
    closed_on        date,
    version          bigint  not null,
    constraint pk_contribution_round primary key (parent_id)
);

create table report_figure (
    id        text           not null,
    report_id text           not null,
    position  integer        not null,
    content   text           not null,
    indicator text           not null,
    value     numeric(19, 2) not null,
    unit      text           not null,
    constraint pk_report_figure primary key (id),
    constraint fk_report_figure_report foreign key (report_id) references report (id),
    constraint ck_report_figure_value check (value >= 0)
);
create index ix_report_figure_report on report_figure (report_id, position);

-- Where a figure comes from: an accepted contribution, a confirmed result or a record.
create table report_figure_source (
    figure_id text           not null,
    position  integer        not null,
    kind      text           not null,
    source_id text           not null,
    unit_id   text           not null,
    value     numeric(19, 2) not null,
    constraint pk_report_figure_source primary key (figure_id, position),
    constraint fk_report_figure_source_figure foreign key (figure_id) references report_figure (id),
    constraint ck_report_figure_source_kind check (kind in ('REPORT', 'RESULT', 'RECORD'))
);

create table report_decision (
    report_id     text        not null,
    position      integer     not null,
    stage         text        not null,
    positive      boolean     not null,
    comment       text,
    person_name   text        not null,
    position_name text,
    decided_at    timestamptz not null,
    constraint pk_report_decision primary key (report_id, position),
    constraint fk_report_decision_report foreign key (report_id) references report (id),
    constraint ck_report_decision_stage check (stage in ('UNIT', 'RECEIVER')),
    constraint ck_report_decision_reason check (positive or comment is not null)
);
