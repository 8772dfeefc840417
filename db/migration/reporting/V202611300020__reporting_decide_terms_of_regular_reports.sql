-- What the body that follows a directive up, or receives its reports, has decided for its regular reports, by rhythm.
create table report_terms (
    id                      text   not null,
    version                 bigint not null,
    directive_id            text   not null,
    rhythm                  text   not null,
    cut_off_days_before     int    not null constraint ck_report_terms_cut_off check (cut_off_days_before between 0 and 92),
    units_due_before        int    not null constraint ck_report_terms_units_due check (units_due_before between 1 and 60),
    second_receiver_unit_id text,
    reason                  text   not null,
    decided_by_unit         text   not null,
    decided_by              text   not null,
    decided_on              date   not null,
    constraint pk_report_terms primary key (id),
    constraint uk_report_terms unique (directive_id, rhythm)
);
