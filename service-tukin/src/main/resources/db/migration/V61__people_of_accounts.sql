-- The number and golongan that people had when the accounts of a run were first written, so that they are
-- the same for ever. What is absent was not known then.
create table accounted_person (
    agency_id uuid not null,
    run_id    uuid not null references run,
    person_id uuid not null,
    number    text,
    golongan  text,
    primary key (agency_id, run_id, person_id)
);
alter table accounted_person enable row level security;
alter table accounted_person force row level security;
create policy wall on accounted_person using (agency_id = platform.agency());
grant select, insert on accounted_person to ${app};
