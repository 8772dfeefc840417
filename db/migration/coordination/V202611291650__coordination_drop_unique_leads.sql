-- Once per cycle, and once per commune below the programme above, is a rule for whoever drafts. Where organisations merge the
-- successor may lead two, and an organisation that has handed its programme over may lead another: the first lead of a row
-- proves neither. The rule is checked under a lock instead.
drop index uk_joint_programme_cycle;
drop index uk_joint_programme_parent;
create index ix_joint_programme_cycle on joint_programme (directive_id, acting_lead_unit_id);
create index ix_joint_programme_parent on joint_programme (parent_id);
