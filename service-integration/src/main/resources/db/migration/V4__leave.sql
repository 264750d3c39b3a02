-- Leave as decreed; reasons and diagnoses stay in the decree and are not kept.
create table leave (
    agency_id   uuid        not null,
    leave_id    uuid        primary key,
    person_id   uuid        not null references person,
    type        text        not null
        check (type in ('TAHUNAN', 'BESAR', 'SAKIT', 'MELAHIRKAN', 'ALASAN_PENTING', 'CLTN')),
    from_date   date        not null,
    to_date     date        not null check (to_date >= from_date),
    decree      text        not null,
    decree_date date        not null,
    state       text        not null check (state in ('APPROVED', 'CANCELLED')),
    recorded_at timestamptz not null default clock_timestamp(),
    revision    bigint      not null default 1,
    constraint one_leave_at_a_time exclude using gist
        (person_id with =, daterange(from_date, to_date, '[]') with &&) where (state = 'APPROVED')
);
create index leave_of_person on leave (person_id, from_date, leave_id);

alter table leave enable row level security;
alter table leave force row level security;
create policy wall on leave using (agency_id = platform.agency());
grant select, insert on leave to ${app};
-- What was decreed stays as it was; only whether it still holds may change.
grant update (state, revision) on leave to ${app};

alter table attendance_day
    add column leave_type text,
    add column leave_id   uuid,
    add constraint a_day_of_leave_names_it check ((status = 'LEAVE') = (leave_id is not null)),
    add constraint a_leave_has_its_type check ((leave_id is null) = (leave_type is null));
