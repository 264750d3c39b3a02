-- Who stands in a Rekap Penilaian of a month with a label that nobody knows; until a later file says it plainly.
create table ekinerja_unread (
    agency_id  uuid        not null,
    month      text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    person_id  uuid        not null references person,
    brought_by uuid        not null,
    brought_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, month, person_id)
);
alter table ekinerja_unread enable row level security;
alter table ekinerja_unread force row level security;
create policy wall on ekinerja_unread using (agency_id = platform.agency());
grant select, insert, update, delete on ekinerja_unread to ${app};
