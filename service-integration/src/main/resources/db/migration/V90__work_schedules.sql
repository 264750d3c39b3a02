-- Breaks by the same article, so that net hours can be told: 37 hours and a half in a week.
alter table national_working_hours add break_minutes int check (break_minutes >= 0);
update national_working_hours set break_minutes = case weekday when 5 then 90 else 60 end;
alter table national_working_hours alter break_minutes set not null;

-- Schedules of an agency, as it wrote them; one without an end holds until the next such one begins,
-- one with an end, such as for Ramadan, prevails while it lasts.
create table work_schedule (
    agency_id   uuid   not null,
    code        text   not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'),
    name        text   not null,
    legal_basis text   not null,
    revision    bigint not null default 1,
    primary key (agency_id, code)
);
create table work_schedule_version (
    agency_id        uuid not null,
    code             text not null,
    version          int  not null check (version >= 1),
    from_date        date not null,
    to_date          date check (to_date >= from_date),
    flexible_minutes int  not null check (flexible_minutes >= 0),
    primary key (agency_id, code, version),
    foreign key (agency_id, code) references work_schedule
);
create table work_schedule_day (
    agency_id     uuid not null,
    code          text not null,
    version       int  not null,
    weekday       int  not null check (weekday between 1 and 7),
    starts        time not null,
    ends          time not null check (ends > starts),
    break_minutes int  not null check (break_minutes >= 0),
    primary key (agency_id, code, version, weekday),
    foreign key (agency_id, code, version) references work_schedule_version
);
-- Which version holds from when to when, each day by one alone; made from the versions.
create table work_schedule_span (
    agency_id uuid not null,
    code      text not null,
    from_date date not null,
    to_date   date not null,
    version   int  not null,
    check (to_date >= from_date),
    primary key (agency_id, code, from_date),
    foreign key (agency_id, code, version) references work_schedule_version,
    constraint one_version_a_day exclude using gist
        (agency_id with =, code with =, daterange(from_date, to_date, '[]') with &&)
);

-- Who goes by which: a person, a unit and all below it, or, where neither is named, the agency.
create table schedule_assignment (
    agency_id     uuid   not null,
    assignment_id uuid   primary key,
    code          text   not null,
    person_id     uuid   references person,
    unit_id       uuid   references unit,
    from_date     date   not null,
    to_date       date   not null default 'infinity' check (to_date >= from_date),
    decree        text   not null,
    revision      bigint not null default 1,
    foreign key (agency_id, code) references work_schedule,
    check (person_id is null or unit_id is null),
    constraint one_schedule_at_a_time exclude using gist
        (agency_id with =, coalesce(person_id, unit_id, agency_id) with =,
         daterange(from_date, to_date, '[]') with &&)
);
create index schedule_assignment_of_person on schedule_assignment (agency_id, person_id, from_date);
create index schedule_assignment_of_unit on schedule_assignment (agency_id, unit_id, from_date);

do $$
declare t text;
begin
    foreach t in array array['work_schedule', 'work_schedule_version', 'work_schedule_day', 'work_schedule_span',
                             'schedule_assignment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert, update on work_schedule to ${app};
grant select, insert, delete on work_schedule_version, work_schedule_day, work_schedule_span to ${app};
grant select, insert on schedule_assignment to ${app};
-- Only when it ends may change; another schedule is another assignment.
grant update (to_date, revision) on schedule_assignment to ${app};
