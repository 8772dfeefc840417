-- Places of a draft that whoever sent it back pointed at; each is changed or answered with the next draft.
create table report_mark (
    report_id     text        not null,
    position      integer     not null,
    place_id      text        not null,
    submission    integer     not null,
    remark        text        not null,
    stage         text        not null,
    person_name   text        not null,
    position_name text,
    marked_at     timestamptz not null,
    state         text        not null,
    answer        text,
    constraint pk_report_mark primary key (report_id, position),
    constraint fk_report_mark_report foreign key (report_id) references report (id),
    constraint ck_report_mark_stage check (stage in ('UNIT', 'RECEIVER')),
    constraint ck_report_mark_state check (state in ('OPEN', 'CHANGED', 'ANSWERED')),
    constraint ck_report_mark_answered check (state <> 'ANSWERED' or answer is not null)
);
