-- What was paid before somebody's PTKP was known is income of his year all the same.
alter table withholding_unknown add column paid_on date;
alter table withholding_unknown add column gross bigint check (gross >= 0);
alter table withholding_unknown add check ((paid_on is null) = (gross is null));
create index withholding_unknown_of_year on withholding_unknown (agency_id, person_id, paid_on);
