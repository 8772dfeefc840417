-- The next cycle of a directive whose cycle has ended: opened once, by whom, in which draft. Rows are only added; one
-- whose draft was taken back gives way to another.
create table next_cycle (
    directive_id       text        not null constraint pk_next_cycle primary key,
    next_directive_id  text        not null constraint uk_next_cycle unique,
    base_document      text        not null,
    phase              text,
    opened_by          text        not null,
    opened_by_position text,
    opened_by_unit     text,
    opened_at          timestamptz not null
);

-- What was decided about each obligation, with the reason.
create table next_cycle_step (
    directive_id       text    not null constraint fk_next_cycle_step references next_cycle (directive_id) on delete cascade,
    position           integer not null,
    obligation_id      text    not null,
    decision           text    not null,
    reason             text,
    next_obligation_id text,
    constraint pk_next_cycle_step primary key (directive_id, position),
    constraint ck_next_cycle_step check (
        decision in ('GOES_ON', 'CHANGED', 'ENDS') and (decision = 'ENDS') = (next_obligation_id is null))
);

-- What of the final review's recommendations became an obligation of the next cycle.
create table next_cycle_ask (
    directive_id       text    not null constraint fk_next_cycle_ask references next_cycle (directive_id) on delete cascade,
    review_id          text    not null,
    position           integer not null,
    next_obligation_id text    not null,
    constraint pk_next_cycle_ask primary key (directive_id, review_id, position)
);
