-- Who answers today for the addressee: himself, or whoever has taken over from him.
alter table directive_receipt add column acting_unit_id text;
update directive_receipt set acting_unit_id = unit_id;
alter table directive_receipt alter column acting_unit_id set not null;
create index ix_directive_receipt_acting on directive_receipt (acting_unit_id);
