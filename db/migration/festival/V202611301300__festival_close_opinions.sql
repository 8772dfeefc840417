-- An opinion may need no recommendation: why, and who said so.
alter table festival_opinion add column closed_reason text;
alter table festival_opinion add column closed_by text;
alter table festival_opinion add column closed_position text;
alter table festival_opinion add column closed_at timestamptz;
alter table festival_opinion add constraint ck_festival_opinion_closed
    check ((closed_at is null) = (closed_reason is null) and (closed_at is null) = (closed_by is null));
