-- What the listener of a benchmark keeps: the newest revision of each person's month, as listeners do.
grant usage on schema public to ${app};
create table effect (
    agency_id uuid   not null,
    person_id uuid   not null,
    month     text   not null,
    revision  bigint not null,
    primary key (person_id, month)
);
alter table effect enable row level security;
alter table effect force row level security;
create policy wall on effect using (agency_id = platform.agency());
grant select, insert, update on effect to ${app};
