-- What each decree said, of the agency or, where one is named, of a unit; nothing of it is ever altered.
create table calendar_version (
    agency_id   uuid        not null,
    version_id  uuid        primary key,
    unit_id     uuid        references unit,
    year        int         not null,
    revision    bigint      not null,
    decree      text        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique nulls not distinct (agency_id, year, unit_id, revision)
);
create table calendar_version_day (
    agency_id  uuid not null,
    version_id uuid not null references calendar_version,
    date       date not null,
    kind       text not null check (kind in ('NATIONAL_HOLIDAY', 'CUTI_BERSAMA', 'REGIONAL_HOLIDAY')),
    name       text not null,
    primary key (agency_id, version_id, date)
);

-- Of years from before only what stands is known, and that it stood when this was done.
-- The owner belongs to no agency: for these statements it looks over the wall.
alter table holiday_year no force row level security;
alter table holiday no force row level security;
insert into calendar_version (agency_id, version_id, year, revision, decree)
select agency_id, gen_random_uuid(), year, revision, decree from holiday_year;
insert into calendar_version_day (agency_id, version_id, date, kind, name)
select agency_id, version_id, date, kind, name
from calendar_version join holiday using (agency_id, year);
alter table holiday_year force row level security;
alter table holiday force row level security;

do $$
declare t text;
begin
    foreach t in array array['calendar_version', 'calendar_version_day'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
