-- Months are worked out from days by the thousand. The agency is asked for once in a statement
-- instead of once for each day.
alter policy wall on attendance_fact using (agency_id = (select platform.agency()));
alter policy wall on attendance_correction_fact using (agency_id = (select platform.agency()));
