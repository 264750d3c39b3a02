-- Whether an account may be used, beside its roles. One that was brought in step is looked at again later, so that
-- Keycloak says the same as the register whatever was done there by hand.
alter table wanted_account add column enabled boolean not null default true;
-- The owner belongs to no agency: for this statement it looks over the wall.
alter table wanted_account no force row level security;
update wanted_account set next_try = clock_timestamp() + interval '1 day' where done_at is not null;
alter table wanted_account force row level security;
create index wanted_account_due on wanted_account (agency_id, next_try);

-- Whose account is to be looked at, since he or his grants have changed: a row per change, so that nobody who changes
-- something waits for Keycloak, and none is taken for done that came meanwhile.
create table account_to_follow (
    agency_id  uuid not null,
    request_id uuid primary key default gen_random_uuid(),
    person_id  uuid not null references person
);
create index account_to_follow_of_agency on account_to_follow (agency_id, person_id);
alter table account_to_follow enable row level security;
alter table account_to_follow force row level security;
create policy wall on account_to_follow using (agency_id = platform.agency());
grant select, insert, delete on account_to_follow to ${app};
