-- In which position a task was completed, and from which of his own a substitute did it: whoever decides must be
-- another person, in another position, than whoever did the work.
alter table work_item add column completed_in text;
alter table work_item add column completed_from text;

alter table task_extension add column asked_in text;
alter table task_extension add column asked_from text;

-- Rights to tasks go with positions alone: what a claim once granted to a person would outlive his post.
do $$
begin
    if to_regclass('act_ru_authorization') is not null then
        delete from act_ru_authorization where resource_type_ = 7 and type_ = 1 and user_id_ is not null;
    end if;
end $$;
