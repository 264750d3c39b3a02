-- The numbers that people had before, as this service has seen them change; a file may still name them.
create table number_before (
    agency_id uuid not null,
    person_id uuid not null,
    nip       text not null,
    primary key (agency_id, person_id, nip)
);

alter table number_before enable row level security;
alter table number_before force row level security;
create policy wall on number_before using (agency_id = platform.agency());
grant select, insert on number_before to ${app};
