-- Until a reopened period tells a newer day than the one that it stands beside, a correction is the day as it is known.
create view standing_correction with (security_invoker = true) as
select late.person_id, late.date, late.workday, late.status, late.late_minutes, late.early_minutes, late.missing_in,
       late.missing_out, late.missed_ceremonies
from attendance_correction_fact late
where not exists (select from attendance_fact day
                  where day.person_id = late.person_id and day.date = late.date
                    and (day.epoch, day.revision) > (late.epoch, late.day_revision));
grant select on standing_correction to ${app};

create or replace view known_day with (security_invoker = true) as
select day.person_id, day.date, day.workday, day.status, day.late_minutes, day.early_minutes, day.missing_in,
       day.missing_out, day.missed_ceremonies
from attendance_fact day
where not exists (select from standing_correction late
                  where late.person_id = day.person_id and late.date = day.date)
union all
select * from standing_correction;
