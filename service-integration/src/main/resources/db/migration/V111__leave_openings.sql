-- What HR knows of a year of somebody's annual leave from its papers.
create table leave_opening (
    agency_id    uuid   not null,
    person_id    uuid   not null references person,
    year         int    not null check (year between 1945 and 2999),
    carried_days int    check (carried_days >= 0),
    added_days   int    not null check (added_days >= 0),
    basis        text   not null,
    revision     bigint not null default 1,
    primary key (agency_id, person_id, year)
);

alter table leave_opening enable row level security;
alter table leave_opening force row level security;
create policy wall on leave_opening using (agency_id = platform.agency());
grant select, insert on leave_opening to ${app};
grant update (carried_days, added_days, basis, revision) on leave_opening to ${app};
