-- A unit's month that is closed. Reopening isn't built; OPEN is for a period that was reopened.
create table attendance_period (
    agency_id   uuid        not null,
    period_id   uuid        primary key,
    unit_id     uuid        not null references unit,
    month       text        not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    from_date   date        not null,
    to_date     date        not null check (to_date >= from_date),
    state       text        not null check (state in ('OPEN', 'CLOSED')),
    person_days bigint      not null check (person_days >= 0),
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    closed_at   timestamptz not null default clock_timestamp(),
    revision    bigint      not null default 1,
    unique (unit_id, month)
);
create index attendance_period_of_month on attendance_period (agency_id, month, unit_id);
create index attendance_day_of_unit on attendance_day (unit_id, date);

-- What a day of a closed period would come to with the facts that came too late for it.
create table attendance_correction (
    agency_id       uuid        not null,
    person_id       uuid        not null references person,
    date            date        not null,
    number          int         not null check (number >= 1),
    unit_id         uuid        not null,
    workday         boolean     not null,
    status          text        not null,
    scheduled_start timestamp,
    scheduled_end   timestamp,
    first_in        timestamptz,
    last_out        timestamptz,
    late_minutes    int         not null check (late_minutes >= 0),
    early_minutes   int         not null check (early_minutes >= 0),
    missing_in      boolean     not null,
    missing_out     boolean     not null,
    leave_type      text,
    leave_id        uuid,
    flags           text[]      not null,
    punch_ids       uuid[]      not null,
    noted_at        timestamptz not null default clock_timestamp(),
    primary key (person_id, date, number)
);

do $$
declare t text;
begin
    foreach t in array array['attendance_period', 'attendance_correction'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        -- Neither is ever altered: a closed period stands, a correction is followed by the next.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
