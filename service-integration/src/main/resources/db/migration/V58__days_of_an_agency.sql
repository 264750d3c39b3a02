-- Which days an agency keeps at all, and the days of one month of it, whoever's they are: behind the
-- wall nothing else leads to them than the days of everybody ever.
create index attendance_day_of_agency on attendance_day (agency_id, date);
