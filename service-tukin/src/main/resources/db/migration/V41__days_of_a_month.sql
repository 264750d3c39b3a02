-- A month's days are compared with their manifests for a whole agency at once, while facts wait: by
-- this index the months before it aren't read. Nothing else asked for the days of a unit.
create index attendance_fact_on on attendance_fact (agency_id, date);
drop index attendance_fact_in;
