-- Days of which something was missed, in the order of people, for counting them over a year.
create index attendance_day_missed on attendance_day (agency_id, person_id, date)
    where status = 'ABSENT' or late_minutes > 0 or early_minutes > 0;
