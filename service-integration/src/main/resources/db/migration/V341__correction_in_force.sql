-- What is known of a day that stands in a closed period: its latest correction, unless the day itself has come anew
-- since, such as for a unit that is still open.
create view correction_in_force with (security_invoker = true) as
select noted.*
from (select distinct on (agency_id, person_id, date) * from attendance_correction
      order by agency_id, person_id, date, number desc) noted
where not exists (select from attendance_day kept
                  where kept.agency_id = noted.agency_id and kept.person_id = noted.person_id
                    and kept.date = noted.date and kept.revision > noted.day_revision);
grant select on correction_in_force to ${app};
