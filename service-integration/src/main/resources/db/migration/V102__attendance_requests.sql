-- What people ask for about their attendance, and what their superior says to it.
create table attendance_request (
    agency_id     uuid        not null,
    request_id    uuid        primary key,
    person_id     uuid        not null references person,
    kind          text        not null
        check (kind in ('LUPA_PRESENSI', 'TERMINAL_RUSAK', 'IZIN_TERLAMBAT', 'IZIN_PULANG_CEPAT', 'IZIN_KELUAR', 'WFA')),
    from_date     date        not null,
    to_date       date        not null check (to_date >= from_date),
    arrival       timestamp,
    departure     timestamp,
    reason        text        not null,
    proof         text,
    superior_id   uuid        references person,
    asked_on      date        not null,
    state         text        not null check (state in ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
    decided_by    uuid        references person check (decided_by is null or decided_by <> person_id),
    decision_note text,
    recorded_at   timestamptz not null default clock_timestamp(),
    revision      bigint      not null default 1,
    check ((state in ('GRANTED', 'REFUSED', 'REVOKED')) = (decided_by is not null)),
    constraint one_request_of_a_kind_at_a_time exclude using gist
        (person_id with =, kind with =, daterange(from_date, to_date, '[]') with &&)
        where (state in ('SUBMITTED', 'GRANTED'))
);
create index attendance_request_of_person on attendance_request (agency_id, person_id, from_date, request_id);
create index attendance_request_that_waits on attendance_request (agency_id, superior_id, from_date, request_id)
    where state = 'SUBMITTED';

alter table attendance_request enable row level security;
alter table attendance_request force row level security;
create policy wall on attendance_request using (agency_id = platform.agency());
grant select, insert on attendance_request to ${app};
-- What was asked for stays as it was asked; only what is said to it may change.
grant update (state, decided_by, decision_note, revision) on attendance_request to ${app};
