-- Decisions that change organisations from a day on. Changes are kept in the order in which they are carried out; "done"
-- counts those that have been.
create table reorganisation (
    id                   text    not null,
    version              bigint  not null,
    title                text    not null,
    basis                text    not null,
    effective_on         date    not null,
    deciding_unit_id     text    not null,
    preparing_unit_id    text    not null,
    status               text    not null,
    submitted            boolean not null,
    done                 integer not null,
    done_on              date,
    return_reason        text,
    prepared_by          text    not null,
    prepared_by_position text,
    prepared_by_label    text    not null,
    prepared_on          date    not null,
    appraised_by          text,
    appraised_by_position text,
    appraised_by_label    text,
    appraised_on          date,
    approved_by          text,
    approved_by_position text,
    approved_by_label    text,
    approved_on          date,
    constraint pk_reorganisation primary key (id),
    constraint fk_reorganisation_deciding foreign key (deciding_unit_id) references organization (id),
    constraint fk_reorganisation_preparing foreign key (preparing_unit_id) references organization (id),
    constraint ck_reorganisation_status check (status in
        ('DRAFT', 'APPRAISAL', 'APPROVAL', 'APPROVED', 'UNDER_WAY', 'DONE', 'WITHDRAWN')),
    constraint ck_reorganisation_done check (done >= 0 and (status <> 'DONE' or done_on is not null)),
    -- Four eyes: whoever approves is neither the preparer nor the appraiser, by person and by position.
    constraint ck_reorganisation_appraiser check (appraised_by is null
        or (appraised_by <> prepared_by and appraised_by_position is distinct from prepared_by_position)),
    constraint ck_reorganisation_approver check (approved_by is null
        or (approved_by <> prepared_by and approved_by <> appraised_by
            and approved_by_position is distinct from prepared_by_position
            and approved_by_position is distinct from appraised_by_position))
);
create index ix_reorganisation_due on reorganisation (effective_on) where status = 'APPROVED';

create table reorganisation_change (
    reorganisation_id text    not null,
    position          integer not null,
    kind              text    not null,
    unit_id           text    not null,
    successors        text[]  not null,
    new_name          text,
    new_short_name    text,
    new_notation      text,
    new_parent_id     text,
    constraint pk_reorganisation_change primary key (reorganisation_id, position),
    constraint fk_reorganisation_change_plan foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_reorganisation_change_unit foreign key (unit_id) references organization (id),
    constraint ck_reorganisation_change_kind check (kind in
        ('RENAME', 'MOVE', 'TAKE_OVER', 'MERGE', 'SPLIT', 'DISSOLVE')),
    constraint ck_reorganisation_change_successors check (not unit_id = any (successors))
);
create index ix_reorganisation_change_unit on reorganisation_change (unit_id);

-- Who takes over the open work of one key, named by a person; work_key is "<unit id> <key>".
create table reorganisation_choice (
    reorganisation_id text not null,
    work_key          text not null,
    successor_id      text not null,
    constraint pk_reorganisation_choice primary key (reorganisation_id, work_key),
    constraint fk_reorganisation_choice_plan foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_reorganisation_choice_successor foreign key (successor_id) references organization (id)
);
