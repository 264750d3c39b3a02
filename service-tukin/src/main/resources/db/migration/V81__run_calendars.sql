-- When the months of a year are paid, and which of them before they are over.
create table run_calendar (
    agency_id uuid   not null,
    year      int    not null,
    revision  bigint not null default 1,
    primary key (agency_id, year)
);
create table run_calendar_month (
    agency_id      uuid not null,
    month          text not null check (month ~ '^\d{4}-\d{2}$'),
    pay_on         date not null,
    attended_until date check (attended_until <= pay_on),
    primary key (agency_id, month)
);
do $$
declare t text;
begin
    foreach t in array array['run_calendar', 'run_calendar_month'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
end $$;

-- Which agencies have months in their calendars that have no run yet, for the worker, who belongs to no
-- agency; ids and months alone.
create table awaited_run (
    agency_id uuid not null,
    month     text not null,
    primary key (agency_id, month)
);
grant select, insert, delete on awaited_run to ${app};
