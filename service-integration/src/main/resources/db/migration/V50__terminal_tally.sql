-- What a terminal sent on a day of the agency's own time, counted as it was taken.
create table terminal_tally (
    agency_id     uuid   not null,
    serial_number text   not null references terminal,
    date          date   not null,
    lines         bigint not null,
    punches       bigint not null,
    put_aside     bigint not null,
    repeated      bigint not null,
    primary key (serial_number, date),
    check (lines = punches + put_aside + repeated)
);
alter table terminal_tally enable row level security;
alter table terminal_tally force row level security;
create policy wall on terminal_tally using (agency_id = platform.agency());
grant select, insert, update on terminal_tally to ${app};

create index terminal_of_agency on terminal (agency_id, serial_number);
create index quarantined_line_waiting on quarantined_line (serial_number, reason) where settled_at is null;
