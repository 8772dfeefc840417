-- What was named of an area that is left out stands beside what had been entered, and does not overwrite it. Who entered
-- a count is known by account and position, so that nobody accepts a count of their own.
alter table survey_tally add column households_named integer;
alter table survey_tally add column entered_account text;
alter table survey_tally add column entered_position_id text;
alter table survey_tally add constraint ck_survey_tally_named check (households_named > 0);

-- Which Front closed it, whoever reads it later as a successor.
alter table survey add column closing_unit_id text;
update survey set closing_unit_id = acting_opener_unit_id where status <> 'OPEN';
alter table survey add constraint ck_survey_closing check ((status = 'OPEN') = (closing_unit_id is null));

-- Each count that was given back or reopened, as it stood.
create table survey_tally_round (
    tally_id         text        not null,
    number           integer     not null,
    accepted         boolean     not null,
    method           text        not null,
    households_total integer     not null,
    ballots_issued   integer     not null,
    ballots_returned integer     not null,
    ballots_invalid  integer     not null,
    file_id          text,
    note             text,
    reason           text        not null,
    entered_by       text        not null,
    entered_at       timestamptz not null,
    ended_by         text        not null,
    ended_at         timestamptz not null,
    constraint pk_survey_tally_round primary key (tally_id, number),
    constraint fk_survey_tally_round_tally foreign key (tally_id) references survey_tally (id)
);
create index ix_survey_tally_round_file on survey_tally_round (file_id) where file_id is not null;

create table survey_tally_round_answer (
    tally_id     text    not null,
    round_number integer not null,
    position     integer not null,
    satisfied    integer not null,
    unsatisfied  integer not null,
    no_opinion   integer not null,
    constraint pk_survey_tally_round_answer primary key (tally_id, round_number, position),
    constraint fk_survey_tally_round_answer_round foreign key (tally_id, round_number)
        references survey_tally_round (tally_id, number)
);
