-- By which satker somebody is accounted of whom a locked run pays nothing but claims or takes back, as it was
-- when the accounts of a satker were first asked for: they stay the same when he moves.
create table unpaid_place (
    agency_id   uuid not null,
    run_id      uuid not null references run,
    person_id   uuid not null,
    kode_satker text not null,
    primary key (agency_id, run_id, person_id)
);
alter table unpaid_place enable row level security;
alter table unpaid_place force row level security;
create policy wall on unpaid_place using (agency_id = platform.agency());
grant select, insert on unpaid_place to ${app};
