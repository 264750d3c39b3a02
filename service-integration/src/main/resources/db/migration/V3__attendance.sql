create table holiday_year (
    agency_id uuid   not null,
    year      int    not null,
    decree    text   not null,
    revision  bigint not null default 1,
    primary key (agency_id, year)
);
create table holiday (
    agency_id uuid not null,
    year      int  not null,
    date      date not null check (extract(year from date) = year),
    kind      text not null check (kind in ('NATIONAL_HOLIDAY', 'CUTI_BERSAMA', 'REGIONAL_HOLIDAY')),
    name      text not null,
    primary key (agency_id, date),
    foreign key (agency_id, year) references holiday_year
);

-- Working hours by law, dated; weekday 1 is Monday.
create table national_working_hours (
    during      daterange not null,
    weekday     int       not null check (weekday between 1 and 7),
    starts      time      not null,
    ends        time      not null check (ends > starts),
    legal_basis text      not null,
    primary key (weekday, during without overlaps)
);
insert into national_working_hours (during, weekday, starts, ends, legal_basis)
select daterange('2023-04-12', null), weekday, time '07:30',
       case weekday when 5 then time '16:30' else time '16:00' end, 'Perpres 21/2023 Ps 3-4'
from generate_series(1, 5) as weekday;
grant select on national_working_hours to ${app};

create table terminal (
    agency_id      uuid        not null,
    serial_number  text        primary key check (serial_number ~ '^[A-Za-z0-9_-]{4,40}$'),
    site           text        not null,
    zone           text        not null,
    state          text        not null check (state in ('ACTIVE', 'SUSPENDED')),
    in_use_since   date        not null,
    attlog_stamp   text        not null default '0',
    last_seen      timestamptz
);

-- Terminals that knocked and that nobody has registered; they belong to no agency yet.
create table pending_terminal (
    serial_number text        primary key,
    first_seen    timestamptz not null default clock_timestamp(),
    last_seen     timestamptz not null default clock_timestamp()
);
grant select, insert, update, delete on pending_terminal to ${app};

create table enrolment (
    agency_id     uuid not null,
    serial_number text not null references terminal,
    pin           text not null,
    person_id     uuid not null references person,
    valid_from    date not null,
    valid_to      date,
    constraint a_pin_is_one_person exclude using gist
        (serial_number with =, pin with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table raw_upload (
    agency_id     uuid        not null,
    raw_id        uuid        not null,
    serial_number text        not null,
    kind          text        not null,
    stamp         text,
    body          bytea       not null,
    received_at   timestamptz not null default clock_timestamp(),
    primary key (raw_id)
);

create table punch (
    agency_id     uuid        not null,
    punch_id      uuid        primary key,
    serial_number text        not null,
    pin           text        not null,
    device_time   timestamp   not null,
    status        int         not null,
    verify        int,
    person_id     uuid        not null,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    raw_id        uuid        not null references raw_upload,
    unique (serial_number, pin, device_time, status)
);
create index punch_of_person on punch (person_id, device_time);

create table quarantined_line (
    agency_id     uuid        not null,
    line_id       uuid        primary key,
    serial_number text        not null,
    raw_id        uuid        not null references raw_upload,
    line          text        not null,
    reason        text        not null,
    settled_at    timestamptz,
    received_at   timestamptz not null default clock_timestamp(),
    unique (serial_number, line)
);

create table attendance_day (
    agency_id       uuid      not null,
    person_id       uuid      not null references person,
    date            date      not null,
    unit_id         uuid      not null,
    workday         boolean   not null,
    status          text      not null,
    scheduled_start timestamp,
    scheduled_end   timestamp,
    first_in        timestamptz,
    last_out        timestamptz,
    late_minutes    int       not null check (late_minutes >= 0),
    early_minutes   int       not null check (early_minutes >= 0),
    missing_in      boolean   not null,
    missing_out     boolean   not null,
    flags           text[]    not null,
    punch_ids       uuid[]    not null,
    revision        bigint    not null default 1,
    primary key (person_id, date)
);

-- Days that a new fact has touched and that wait to be resolved again.
create table stale_day (
    agency_id uuid not null,
    person_id uuid not null,
    date      date not null,
    primary key (person_id, date)
);

do $$
declare t text;
begin
    foreach t in array array['holiday_year', 'holiday', 'terminal', 'enrolment', 'raw_upload', 'punch',
                             'quarantined_line', 'attendance_day', 'stale_day'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert, update, delete on holiday_year, holiday, stale_day to ${app};
grant select, insert, update on terminal, enrolment, attendance_day to ${app};
-- What came from a terminal is never altered.
grant select, insert on raw_upload, punch, quarantined_line to ${app};
grant update (settled_at) on quarantined_line to ${app};

-- Whose terminal this is, asked before any agency is in scope.
create policy owner_of_a_serial on terminal for select to current_user using (true);
create function terminal_by_serial(serial text)
    returns table (agency_id uuid, zone text, state text, in_use_since date, attlog_stamp text)
    language sql stable security definer set search_path = public
    as $$ select t.agency_id, t.zone, t.state, t.in_use_since, t.attlog_stamp
          from terminal t where t.serial_number = serial $$;
revoke all on function terminal_by_serial(text) from public;
grant execute on function terminal_by_serial(text) to ${app};
