-- Figures of reports as obligations keep them, and of each source why it is in no sum, if it is in none. Sources have the
-- unit of their figure; what was written stays in raw_text.
alter table report_figure alter column value type numeric(21, 4);
alter table report_figure alter column value drop not null;
alter table report_figure add column qualifier text not null default 'EXACT';
alter table report_figure alter column qualifier drop default;
alter table report_figure add column raw_text text;
alter table report_figure add column indicator_code text;
alter table report_figure add column value_base numeric(21, 4);
alter table report_figure add column counted_at text;
alter table report_figure add column counted_at_unit_id text;
alter table report_figure add constraint ck_report_figure_counted_at check (
    (counted_at is null) = (counted_at_unit_id is null));
alter table report_figure add constraint ck_report_figure_qualifier check (
    qualifier in ('EXACT', 'OVER', 'UNDER', 'ABOUT', 'UNKNOWN'));
alter table report_figure add constraint ck_report_figure_counted check (
    (value is null) = (qualifier = 'UNKNOWN') and (value is not null or raw_text is not null));

alter table report_figure_source alter column value type numeric(21, 4);
alter table report_figure_source alter column value drop not null;
alter table report_figure_source add column qualifier text not null default 'EXACT';
alter table report_figure_source alter column qualifier drop default;
alter table report_figure_source add column raw_text text;
alter table report_figure_source add column value_base numeric(21, 4);
alter table report_figure_source add column done_by_unit_id text;
alter table report_figure_source add column counted_at_unit_id text;
alter table report_figure_source add column left_out text;
alter table report_figure_source add constraint ck_report_figure_source_qualifier check (
    qualifier in ('EXACT', 'OVER', 'UNDER', 'ABOUT', 'UNKNOWN'));
alter table report_figure_source add constraint ck_report_figure_source_counted check (
    (value is null) = (qualifier = 'UNKNOWN') and (value is not null or raw_text is not null));
alter table report_figure_source add constraint ck_report_figure_source_left_out check (
    left_out in ('UNCOUNTED', 'COUNTED_ELSEWHERE', 'SUPERSEDED', 'COUNTED_ONCE', 'WITHOUT_WHOLE'));
