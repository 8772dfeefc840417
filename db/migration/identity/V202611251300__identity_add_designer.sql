-- Who designs processes looks at the models, whatever position he holds or does not hold.
alter table account add column designer boolean not null default false;
