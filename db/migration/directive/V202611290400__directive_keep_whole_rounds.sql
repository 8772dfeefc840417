-- Each round of a draft is kept whole: not the wording alone, also marks, addressees, recipients, signers and annexes. What came
-- back is known by its round, so that a reviewer is shown what has been changed since. Rounds from before have the wording alone.
alter table directive_revision add column draft text;
alter table directive add column returned_revision integer;
alter table directive add constraint ck_directive_returned_revision
    check (returned_revision is null or returned_from is not null);
