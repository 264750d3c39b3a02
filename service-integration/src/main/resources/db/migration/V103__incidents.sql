-- What kept many people from punching, confirmed for all of them at once by a second person.
create table attendance_incident (
    agency_id     uuid        not null,
    incident_id   uuid        primary key,
    unit_id       uuid        references unit,
    serial_number text        references terminal,
    office_unit_id uuid       references unit,
    from_date     date        not null,
    to_date       date        not null check (to_date >= from_date),
    arrivals      boolean     not null,
    departures    boolean     not null check (arrivals or departures),
    document      text        not null,
    cause         text        not null,
    absent        uuid[]      not null,
    state         text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'CANCELLED')),
    proposed_by   uuid        not null references person,
    decided_by    uuid        references person,
    recorded_at   timestamptz not null default clock_timestamp(),
    revision      bigint      not null default 1,
    check ((unit_id is null) <> (serial_number is null)),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create index attendance_incident_latest on attendance_incident (agency_id, from_date, incident_id);

alter table attendance_incident enable row level security;
alter table attendance_incident force row level security;
create policy wall on attendance_incident using (agency_id = platform.agency());
grant select, insert on attendance_incident to ${app};
grant update (state, decided_by, revision) on attendance_incident to ${app};
