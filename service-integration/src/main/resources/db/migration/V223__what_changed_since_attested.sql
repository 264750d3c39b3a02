-- The days of a unit's month as its head attested them, until its period is closed: by them he is told what has
-- changed since.
create table attested_day (
    agency_id     uuid   not null,
    unit_id       uuid   not null references unit,
    month         text   not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    person_id     uuid   not null references person,
    date          date   not null,
    status        text   not null,
    late_minutes  int    not null check (late_minutes >= 0),
    early_minutes int    not null check (early_minutes >= 0),
    revision      bigint not null,
    primary key (agency_id, month, unit_id, person_id, date)
);
create index attested_day_of_person on attested_day (agency_id, person_id, date);

alter table attested_day enable row level security;
alter table attested_day force row level security;
create policy wall on attested_day using (agency_id = platform.agency());
grant select, insert, delete on attested_day to ${app};
