-- From what it was worked out what a locked run withholds of a person, with the hash of these bytes and of what
-- came of them. Runs that were locked before this have none.
create table withholding_facts (
    agency_id   uuid  not null,
    run_id      uuid  not null references run,
    person_id   uuid  not null,
    facts       bytea not null,
    facts_hash  bytea not null check (octet_length(facts_hash) = 32),
    result_hash bytea not null check (octet_length(result_hash) = 32),
    primary key (agency_id, run_id, person_id)
);
alter table withholding_facts enable row level security;
alter table withholding_facts force row level security;
create policy wall on withholding_facts using (agency_id = platform.agency());
grant select, insert on withholding_facts to ${app};
