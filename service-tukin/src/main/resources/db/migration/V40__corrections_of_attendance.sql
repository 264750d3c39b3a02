-- What a day of a closed period would have come to with the facts that came after the closing. The
-- day that was told stays, since the period's manifest is held to it.
create table attendance_correction_fact (
    agency_id     uuid    not null,
    person_id     uuid    not null,
    date          date    not null,
    unit_id       uuid    not null,
    workday       boolean not null,
    status        text    not null,
    late_minutes  int     not null,
    early_minutes int     not null,
    missing_in    boolean not null,
    missing_out   boolean not null,
    day_revision  bigint  not null,
    epoch         bigint  not null,
    revision      bigint  not null,
    primary key (person_id, date)
);
alter table attendance_correction_fact enable row level security;
alter table attendance_correction_fact force row level security;
create policy wall on attendance_correction_fact using (agency_id = platform.agency());
grant select, insert, update on attendance_correction_fact to ${app};

-- The day as it is known now: the correction, until a reopened period tells a newer day than the one
-- it stands beside. Two halves rather than a full join, so that people and dates select by index.
create view known_day with (security_invoker = true) as
select day.person_id, day.date, day.workday, day.status, day.late_minutes, day.early_minutes, day.missing_in,
       day.missing_out
from attendance_fact day
where not exists (select from attendance_correction_fact late
                  where late.person_id = day.person_id and late.date = day.date
                    and (late.epoch, late.day_revision) >= (day.epoch, day.revision))
union all
select late.person_id, late.date, late.workday, late.status, late.late_minutes, late.early_minutes, late.missing_in,
       late.missing_out
from attendance_correction_fact late
where not exists (select from attendance_fact day
                  where day.person_id = late.person_id and day.date = late.date
                    and (day.epoch, day.revision) > (late.epoch, late.day_revision));
grant select on known_day to ${app};
