-- One index for both: who asks is always behind his agency's wall, so the key begins with it.
drop index stale_day_of_agency;
alter table stale_day drop constraint stale_day_pkey;
alter table stale_day add primary key (agency_id, person_id, date);
