-- A unit's attendance of a month as it is laid before its people, and attested by its head.
create table attendance_recap (
    agency_id     uuid   not null,
    unit_id       uuid   not null references unit,
    month         text   not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    published_on  date   not null,
    object_until  date   not null check (object_until >= published_on),
    attested_by   uuid   references person,
    attested_hash text   check (attested_hash ~ '^[0-9a-f]{64}$'),
    revision      bigint not null default 1,
    primary key (agency_id, month, unit_id),
    check ((attested_by is null) = (attested_hash is null))
);

alter table attendance_recap enable row level security;
alter table attendance_recap force row level security;
create policy wall on attendance_recap using (agency_id = platform.agency());
grant select, insert on attendance_recap to ${app};
grant update (attested_by, attested_hash, revision) on attendance_recap to ${app};
