-- What the verified daily logs of a person's month come to, as it was told last.
create table minutes_fact (
    agency_id uuid   not null,
    person_id uuid   not null,
    month     text   not null,
    minutes   int    not null,
    epoch     bigint not null,
    revision  bigint not null,
    primary key (agency_id, person_id, month)
);
alter table minutes_fact enable row level security;
alter table minutes_fact force row level security;
create policy wall on minutes_fact using (agency_id = platform.agency());
grant select, insert, update on minutes_fact to ${app};
