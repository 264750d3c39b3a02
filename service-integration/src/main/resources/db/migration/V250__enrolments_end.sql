-- An enrolment ends: it goes by an id and a revision, as all that is changed does.
alter table enrolment
    add column enrolment_id uuid   not null default gen_random_uuid(),
    add column revision     bigint not null default 1;
create unique index enrolment_by_id on enrolment (agency_id, enrolment_id);

-- Punches that somebody was taken to have made, and did not: their lines wait again, and what was computed of
-- them before still finds them here.
create table withdrawn_punch (
    agency_id     uuid        not null,
    punch_id      uuid        not null,
    serial_number text        not null,
    pin           text        not null,
    device_time   timestamp   not null,
    status        int         not null,
    verify        int,
    person_id     uuid        not null,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    raw_id        uuid        not null references raw_upload,
    external_id   text,
    evidence      jsonb,
    because       text        not null,
    withdrawn_at  timestamptz not null default clock_timestamp()
);
create index withdrawn_punch_of_person on withdrawn_punch (agency_id, person_id, device_time);
alter table withdrawn_punch enable row level security;
alter table withdrawn_punch force row level security;
create policy wall on withdrawn_punch using (agency_id = platform.agency());
grant select, insert on withdrawn_punch to ${app};

-- Of whom and of which day a line is that waits until he is known to have served on it.
alter table quarantined_line
    add column person_id  uuid,
    add column punched_on date;
grant update (person_id, punched_on) on quarantined_line to ${app};
create index quarantined_line_waiting_of_pin on quarantined_line (agency_id, serial_number, pin, line_id)
    where settled_at is null;
create index quarantined_line_of_who_did_not_serve on quarantined_line (agency_id, person_id, punched_on)
    where settled_at is null and reason = 'PERSON_INACTIVE_ON_DATE';
