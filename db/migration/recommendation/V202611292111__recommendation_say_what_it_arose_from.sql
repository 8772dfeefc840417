-- What a recommendation arose from, in the words of the module that keeps it: "festival-opinion:<id>".
alter table recommendation add column arisen_from text;
create index ix_recommendation_arisen_from on recommendation (arisen_from) where arisen_from is not null;
