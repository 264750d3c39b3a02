-- About whom officials decide nothing, and on which days: none where it was withdrawn before it began.
create table directory.conflict (
    agency_id   uuid      not null,
    conflict_id uuid      primary key,
    official_id uuid      not null,
    person_id   uuid      not null,
    during      daterange not null,
    epoch       bigint    not null,
    revision    bigint    not null
);
create index conflict_about on directory.conflict (agency_id, person_id, official_id);

alter table directory.conflict enable row level security;
alter table directory.conflict force row level security;
create policy wall on directory.conflict using (agency_id = platform.agency());
grant select, insert, update, delete on directory.conflict to ${app};
