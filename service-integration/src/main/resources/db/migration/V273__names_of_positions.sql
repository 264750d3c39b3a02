-- What positions were called, since which day and by which decree.
create table position_name (
    agency_id     uuid        not null,
    name_id       uuid        not null,
    unit_id       uuid        not null references unit,
    position_code text        not null,
    name          text        not null,
    valid_from    date        not null,
    decree        text        not null,
    decree_date   date        not null,
    recorded_at   timestamptz not null default clock_timestamp(),
    primary key (agency_id, name_id)
);
create index position_name_of_position on position_name (agency_id, unit_id, position_code, name_id);
alter table position_name enable row level security;
alter table position_name force row level security;
create policy wall on position_name using (agency_id = platform.agency());
grant select, insert on position_name to ${app};
