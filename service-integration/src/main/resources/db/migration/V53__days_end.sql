-- The last day of which everybody's was marked when it was over, by the agency's own clock.
create table ended_day (
    agency_id uuid primary key,
    date      date not null
);
alter table ended_day enable row level security;
alter table ended_day force row level security;
create policy wall on ended_day using (agency_id = platform.agency());
grant select, insert, update on ended_day to ${app};
