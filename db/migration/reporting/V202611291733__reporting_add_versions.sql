-- An accepted report is put right by a version after it; one of them stands and is what sums are made of.
alter table report add column root_id text;
update report set root_id = id;
alter table report alter column root_id set not null;
alter table report add column version_no integer not null default 1;
alter table report alter column version_no drop default;
alter table report add column corrects_id text;
alter table report add column correction_reason text;
alter table report add column standing boolean not null default true;
alter table report alter column standing drop default;
alter table report add constraint fk_report_corrects foreign key (corrects_id) references report (id);
alter table report add constraint ck_report_correction check (
    (version_no > 1) = (corrects_id is not null) and (corrects_id is null) = (correction_reason is null));
alter table report add constraint uk_report_version unique (root_id, version_no);
create unique index uk_report_standing on report (root_id) where standing;

drop index uk_report_contribution;
create unique index uk_report_contribution on report (parent_id, unit_id, version_no);

-- When the figures were put together and when the last receiver accepted: which of two came first.
alter table report add column drafted_at timestamptz;
alter table report add column accepted_at timestamptz;
update report r set
    drafted_at = coalesce(
        (select min(d.decided_at) from report_decision d where d.report_id = r.id and d.stage = 'UNIT' and d.positive),
        r.accepted_on::timestamp at time zone 'Asia/Ho_Chi_Minh'),
    accepted_at = (select max(d.decided_at) from report_decision d
                    where d.report_id = r.id and d.stage = 'RECEIVER' and d.positive and r.status = 'ACCEPTED');
