-- Whether an absence was granted by an izin, as attendance tells it.
alter table attendance_fact add column excused boolean not null default false;
alter table attendance_correction_fact add column excused boolean not null default false;

create or replace view standing_correction with (security_invoker = true) as
select late.person_id, late.date, late.workday, late.status, late.late_minutes, late.early_minutes, late.missing_in,
       late.missing_out, late.missed_ceremonies, late.excused
from attendance_correction_fact late
where not exists (select from attendance_fact day
                  where day.person_id = late.person_id and day.date = late.date
                    and (day.epoch, day.revision) > (late.epoch, late.day_revision));

create or replace view known_day with (security_invoker = true) as
select day.person_id, day.date, day.workday, day.status, day.late_minutes, day.early_minutes, day.missing_in,
       day.missing_out, day.missed_ceremonies, day.excused
from attendance_fact day
where not exists (select from standing_correction late
                  where late.person_id = day.person_id and late.date = day.date)
union all
select * from standing_correction;
