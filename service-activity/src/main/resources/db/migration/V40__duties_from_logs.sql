-- Who has entries of whom to verify: one task for each pair, however many entries wait.
create table verification_duty (
    agency_id   uuid not null,
    assessor_id uuid not null,
    person_id   uuid not null check (person_id <> assessor_id),
    reference   uuid not null unique default uuidv7(),
    primary key (person_id, assessor_id)
);
alter table verification_duty enable row level security;
alter table verification_duty force row level security;
create policy wall on verification_duty using (agency_id = platform.agency());
grant select, insert, delete on verification_duty to ${app};

create index daily_log_returned on daily_log (person_id, date) where state = 'RETURNED';

