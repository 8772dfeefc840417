-- Every piece of work on record is counted by exactly one report of a line. A line is what one rhythm of one obligation
-- asks of one body: its periods, with the contributions to them. The occurrence's id names all three but the rhythm.
alter table report add column line text;
alter table contribution_round add column line text;
alter table contribution_round add column period_from date;
alter table contribution_round add column period_to date;

update report r set line = regexp_replace(k.occurrence_id, ':[^:]*$', '') || ':' || case
        when k.period ~ '^\d{4}$' then 'YEAR'
        when k.period ~ '^\d{4}-Q' then 'QUARTER'
        when k.period ~ '^\d{4}-H' then 'HALF_YEAR'
        when k.period ~ '^\d{4}-\d{2}$' then 'MONTH'
        when k.period ~ '^3y-' then 'THREE_YEARS'
        when k.period ~ '^5y-' then 'FIVE_YEARS'
        when k.period ~ '^term-' then 'TERM'
        when k.period ~ '^d-' then 'DAY_EACH_YEAR'
        else 'ONCE' end
   from (select id, coalesce(parent_id, id) as occurrence_id,
                regexp_replace(coalesce(parent_id, id), '^.*:', '') as period
           from report) k
  where k.id = r.id;
update contribution_round a set
    line = coalesce((select min(r.line) from report r where r.parent_id = a.parent_id), a.parent_id),
    period_from = coalesce((select min(r.period_from) from report r where r.parent_id = a.parent_id), a.due_on),
    period_to = coalesce((select max(r.period_to) from report r where r.parent_id = a.parent_id), a.due_on);

alter table report alter column line set not null;
alter table contribution_round alter column line set not null;
alter table contribution_round alter column period_from set not null;
alter table contribution_round alter column period_to set not null;
create index ix_report_line on report (line, period_to);

-- What a report, or a review by itself, has counted. Rewritten with each draft.
create table counted_work (
    holder_id    text not null,
    kind         text not null,
    source_id    text not null,
    directive_id text not null,
    line         text not null,
    period_to    date not null,
    constraint pk_counted_work primary key (holder_id, kind, source_id),
    constraint ck_counted_work_kind check (kind in ('RESULT', 'RECORD'))
);
create index ix_counted_work_directive on counted_work (directive_id, line);
insert into counted_work (holder_id, kind, source_id, directive_id, line, period_to)
    select distinct r.id, s.kind, s.source_id, r.directive_id, r.line, r.period_to
      from report r
      join report_figure f on f.report_id = r.id
      join report_figure_source s on s.figure_id = f.id
     where s.kind <> 'REPORT';

-- When the work was done, and whether it belongs to an earlier period and was recorded too late for its report.
alter table report_figure_source add column done_on date;
alter table report_figure_source add column late boolean not null default false;
