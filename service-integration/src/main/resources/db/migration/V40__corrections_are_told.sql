-- The revision of the day that a correction stands beside, 0 where there is none. Corrections from
-- before they were told have none, and are noted and told once more when their day is looked at.
alter table attendance_correction add day_revision bigint check (day_revision >= 0);

-- The owner belongs to no agency: for this one statement it looks over the wall.
alter table attendance_correction no force row level security;
alter table stale_day no force row level security;
insert into stale_day (agency_id, person_id, date)
select distinct agency_id, person_id, date from attendance_correction
on conflict do nothing;
alter table attendance_correction force row level security;
alter table stale_day force row level security;
