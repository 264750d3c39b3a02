-- What was confirmed of somebody's day by a paper such as a granted request; the punches stay as they are.
create table day_confirmation (
    agency_id  uuid      not null,
    person_id  uuid      not null references person,
    date       date      not null,
    source_id  uuid      not null,
    source     text      not null check (source in ('PERMOHONAN', 'GANGGUAN', 'DAFTAR_HADIR')),
    kind       text      not null check (kind in ('ARRIVED', 'LEFT', 'NOTED_ARRIVAL', 'NOTED_DEPARTURE', 'MAY_ARRIVE', 'MAY_LEAVE', 'ELSEWHERE')),
    at         timestamp check (at is not null or kind in ('NOTED_ARRIVAL', 'NOTED_DEPARTURE', 'ELSEWHERE')),
    uang_makan boolean   check ((uang_makan is not null) = (kind = 'ELSEWHERE')),
    holds      boolean   not null default true,
    primary key (agency_id, person_id, date, source_id, kind)
);
create index day_confirmation_of_source on day_confirmation (agency_id, source_id);

alter table day_confirmation enable row level security;
alter table day_confirmation force row level security;
create policy wall on day_confirmation using (agency_id = platform.agency());
grant select, insert on day_confirmation to ${app};
-- It stays as it was confirmed; only whether it still holds may change.
grant update (holds) on day_confirmation to ${app};

-- What a day rests on beside its punches; whether he worked elsewhere, and with uang makan.
alter table attendance_day
    add column confirmed_by uuid[] not null default '{}',
    add column elsewhere_uang_makan boolean;
alter table attendance_correction
    add column confirmed_by uuid[] not null default '{}',
    add column elsewhere_uang_makan boolean;
