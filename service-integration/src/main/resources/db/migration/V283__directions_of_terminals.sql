-- How the punches of a terminal since a day are directed, where not by what it says itself; what came stays as it came.
create table terminal_direction (
    agency_id     uuid not null,
    serial_number text not null references terminal (serial_number),
    since         date not null,
    policy        text not null check (policy in ('BY_STATUS', 'IN_ONLY', 'OUT_ONLY', 'BY_ORDER')),
    primary key (agency_id, serial_number, since)
);
alter table terminal_direction enable row level security;
alter table terminal_direction force row level security;
create policy wall on terminal_direction using (agency_id = platform.agency());
grant select, insert, update, delete on terminal_direction to ${app};
