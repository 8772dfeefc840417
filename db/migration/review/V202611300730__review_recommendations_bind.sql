-- What a conclusion asks of an organisation has a day and becomes an obligation of that organisation.
alter table review_recommendation add column due_on date;
alter table review_recommendation add column obligation_id text;
