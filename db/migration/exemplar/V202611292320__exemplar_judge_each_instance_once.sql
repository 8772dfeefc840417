-- One verdict per instance: what was never built is kept apart from what was built and does not meet, and how far the
-- verdicts are on the record is known. What waits when its obligation ends is ended.
alter table pilot_model add column unbuilt integer not null default 0;
alter table pilot_model add column unjudged integer not null default 0;
alter table pilot_model add column counted_met integer not null default 0;
alter table pilot_model add column counted_of integer not null default 0;
alter table pilot_model add constraint ck_pilot_model_counted check (counted_met between 0 and counted_of);
alter table pilot_model_act add column never_built boolean not null default false;
alter table pilot_model_act drop constraint ck_pilot_model_act_state;
alter table pilot_model_act add constraint ck_pilot_model_act_state
    check (state in ('REPORTED', 'CONFIRMED', 'RETURNED', 'TAKEN_BACK', 'ENDED'));
alter table pilot_model_step drop constraint ck_pilot_model_step_kind;
alter table pilot_model_step add constraint ck_pilot_model_step_kind check (kind in ('REGISTERED', 'OPENED', 'RENAMED',
    'RECOUNTED', 'UNREGISTERED', 'REGISTERED_AGAIN', 'REPORTED', 'CONFIRMED', 'RETURNED', 'TAKEN_BACK', 'ENDED', 'MOVED'));
alter table pilot_model_step drop constraint ck_pilot_model_step_act;
alter table pilot_model_step add constraint ck_pilot_model_step_act
    check ((kind in ('REPORTED', 'CONFIRMED', 'RETURNED', 'TAKEN_BACK', 'ENDED')) = (act_kind is not null));
alter table pilot_model_step drop constraint ck_pilot_model_step_reason;
alter table pilot_model_step add constraint ck_pilot_model_step_reason
    check (kind not in ('OPENED', 'RENAMED', 'RECOUNTED', 'UNREGISTERED', 'RETURNED', 'TAKEN_BACK', 'ENDED')
        or words is not null);

update pilot_model_act a set never_built = true from pilot_model m
 where m.id = a.model_id and a.kind = 'NOT_MET' and m.built = 0;
update pilot_model set
    unbuilt = greatest(planned - built - (case when built = 0 then not_met else 0 end), 0),
    unjudged = greatest(greatest(planned, built) - recognised - not_met, 0)
 where registered or outside_reason is not null;
update pilot_model set unjudged = greatest(built - recognised - not_met, 0)
 where not registered and outside_reason is null;
update pilot_model m set counted_met = c.met, counted_of = c.judged
  from (select model_id, sum(amount) filter (where kind = 'RECOGNISED') as met, sum(amount) as judged
          from pilot_model_act where kind in ('RECOGNISED', 'NOT_MET') and record_id is not null
         group by model_id having count(*) filter (where kind = 'RECOGNISED') > 0) c
 where c.model_id = m.id;
update pilot_model m set counted_of = c.judged
  from (select model_id, sum(amount) as judged from pilot_model_act where kind = 'NOT_MET' and record_id is not null
         group by model_id) c
 where c.model_id = m.id and m.counted_of = 0;
