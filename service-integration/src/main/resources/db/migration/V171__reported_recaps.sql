-- Days of a recap that a source has told are a paper like others that a day rests on.
alter table day_confirmation
    drop constraint day_confirmation_source_check,
    add constraint day_confirmation_source_check
        check (source in ('PERMOHONAN', 'GANGGUAN', 'DAFTAR_HADIR', 'REKAP'));

-- Months that a source has told in figures; no day is made of them, they are held against ours.
create table reported_month (
    agency_id         uuid        not null,
    month             text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    person_id         uuid        not null references person,
    workdays          int         not null,
    present           int         not null,
    absent            int         not null,
    leave_days        int         not null,
    duty              int         not null,
    late_minutes      int         not null,
    early_minutes     int         not null,
    missing_punches   int         not null,
    missed_ceremonies int         not null,
    brought_by        uuid        not null,
    brought_at        timestamptz not null default clock_timestamp(),
    primary key (agency_id, month, person_id)
);

alter table reported_month enable row level security;
alter table reported_month force row level security;
create policy wall on reported_month using (agency_id = platform.agency());
grant select, insert, update on reported_month to ${app};
