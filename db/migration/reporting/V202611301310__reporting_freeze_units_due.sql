-- How many working days before its own day a regular report wants the contributions, as was decided when it opened.
alter table report add column units_due_before int;

update report r
   set units_due_before = coalesce(
           (select t.units_due_before from report_terms t
             where t.directive_id = r.directive_id and r.line like '%:' || t.rhythm),
           10)
 where r.consolidating and r.request_id is null;
