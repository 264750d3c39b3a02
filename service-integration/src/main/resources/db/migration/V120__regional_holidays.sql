-- Days off of a unit and all below it, by decrees of their own, beside the year of the agency.
create table unit_holiday_year (
    agency_id uuid   not null,
    unit_id   uuid   not null references unit,
    year      int    not null,
    decree    text   not null,
    revision  bigint not null default 1,
    primary key (agency_id, unit_id, year)
);
create table unit_holiday (
    agency_id uuid not null,
    unit_id   uuid not null,
    year      int  not null,
    date      date not null check (extract(year from date) = year),
    name      text not null,
    primary key (agency_id, unit_id, date),
    foreign key (agency_id, unit_id, year) references unit_holiday_year
);
-- Days of attendance ask for those of all units on some dates at once.
create index unit_holiday_by_date on unit_holiday (agency_id, date);

do $$
declare t text;
begin
    foreach t in array array['unit_holiday_year', 'unit_holiday'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert on unit_holiday_year to ${app};
grant update (decree, revision) on unit_holiday_year to ${app};
grant select, insert, delete on unit_holiday to ${app};
