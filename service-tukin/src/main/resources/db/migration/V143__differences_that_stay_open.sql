-- Approved months of which facts came late, and which can't be worked out from what is known: nothing of them is
-- granted or claimed, their facts stay open, and whoever checks the run is shown what is asked.
create table open_correction (
    agency_id uuid   not null,
    run_id    uuid   not null references run,
    version   int    not null,
    person_id uuid   not null,
    month     text   not null,
    granted   bigint not null,
    questions text[] not null check (cardinality(questions) > 0),
    primary key (agency_id, run_id, version, person_id, month)
);
alter table open_correction enable row level security;
alter table open_correction force row level security;
create policy wall on open_correction using (agency_id = platform.agency());
grant select, insert on open_correction to ${app};
