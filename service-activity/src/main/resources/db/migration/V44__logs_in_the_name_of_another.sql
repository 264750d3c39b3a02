-- Who has returned an entry, and in whose name an entry was verified or returned where not in his own.
alter table daily_log add column returned_by uuid check (returned_by <> person_id);
alter table daily_log add column in_name_of uuid check (in_name_of <> person_id);
