-- Which of its terms a survey had from the product alone, with no document behind them, as it was on its first day. Of the
-- surveys there are, it follows from the rules that were shipped; what somebody decided with a reason is not assumed.
alter table survey add column assumed text[] not null default '{}';
update survey set assumed = case
        when rule_source = 'hướng dẫn giai đoạn 2021–2025' then '{FLOOR,THRESHOLD}'::text[]
        when rule_source = '91/HD-MTTW-BTT ngày 21/9/2022' or kind_code like 'URBAN%' then '{FLOOR,THRESHOLD,DAYS}'::text[]
        when rule_source = '78/HD-MTTW-BTT ngày 24/4/2017' then '{THRESHOLD,DAYS}'::text[]
        else '{}'::text[] end
    where changed_because is null;
alter table survey add constraint ck_survey_assumed check (assumed <@ '{FLOOR,THRESHOLD,DAYS}'::text[]);
