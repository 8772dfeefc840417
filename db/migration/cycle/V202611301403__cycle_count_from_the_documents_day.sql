-- What binds already is counted from its document's own day as well.
update obligation o
   set base_on = coalesce(d.issued_on, o.in_force_on),
       base_kind = case when d.issued_on is null then 'TAKEN_UP'
                        when d.type = 'COORDINATION_PROGRAMME' then 'PROGRAMME'
                        else 'ISSUED' end
  from directive d
 where d.id = o.directive_id and o.in_force_on is not null;
