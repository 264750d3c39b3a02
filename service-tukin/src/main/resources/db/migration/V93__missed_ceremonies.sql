-- Apel and upacara from which somebody stayed away without leave, as attendance tells them.
alter table attendance_fact add column missed_ceremonies int not null default 0;
alter table attendance_correction_fact add column missed_ceremonies int not null default 0;

create or replace view known_day with (security_invoker = true) as
select day.person_id, day.date, day.workday, day.status, day.late_minutes, day.early_minutes, day.missing_in,
       day.missing_out, day.missed_ceremonies
from attendance_fact day
where not exists (select from attendance_correction_fact late
                  where late.person_id = day.person_id and late.date = day.date
                    and (late.epoch, late.day_revision) >= (day.epoch, day.revision))
union all
select late.person_id, late.date, late.workday, late.status, late.late_minutes, late.early_minutes, late.missing_in,
       late.missing_out, late.missed_ceremonies
from attendance_correction_fact late
where not exists (select from attendance_fact day
                  where day.person_id = late.person_id and day.date = late.date
                    and (day.epoch, day.revision) > (late.epoch, late.day_revision));
