-- The obligations that a draft written here would charge are proposed like those of a text from outside, in a row of their own.
alter table recording add column directive_id text;
alter table recording add constraint uk_recording_directive unique (directive_id);
