-- The golongan that people had when the accounts of a run were first written, so that they are the same
-- for ever. Absent golongan are known to be absent.
create table run_golongan (
    agency_id uuid not null,
    run_id    uuid not null references run,
    person_id uuid not null,
    golongan  text,
    primary key (agency_id, run_id, person_id)
);
alter table run_golongan enable row level security;
alter table run_golongan force row level security;
create policy wall on run_golongan using (agency_id = platform.agency());
grant select, insert on run_golongan to ${app};
