-- Terms of office belong to the organisation now; number series read them there.
insert into term_of_office (unit_id, name, valid_from, valid_to)
select unit_id, substr(scope, 6), valid_from, valid_to from committee_term where scope like 'TERM:%';

drop table committee_term;
