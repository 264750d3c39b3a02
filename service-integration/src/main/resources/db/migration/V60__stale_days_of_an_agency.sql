-- Every half second some of an agency's are asked for, in this order; by the key alone each look
-- would pass over the days of everybody else who waits.
create index stale_day_of_agency on stale_day (agency_id, person_id, date);
