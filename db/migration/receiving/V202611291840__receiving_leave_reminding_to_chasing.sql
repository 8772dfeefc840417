-- Whoever has work with a deadline is reminded by module chasing, all kinds of work by one ladder.
alter table direction_task drop column reminded_on;
