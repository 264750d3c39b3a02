-- Whom officials have act in their names, and on which days.
create table directory.delegation (
    agency_id     uuid      not null,
    delegation_id uuid      primary key,
    official_id   uuid      not null,
    delegate_id   uuid      not null,
    acts          text[]    not null,
    during        daterange not null,
    epoch         bigint    not null,
    revision      bigint    not null
);
create index delegation_to on directory.delegation (agency_id, delegate_id);

alter table directory.delegation enable row level security;
alter table directory.delegation force row level security;
create policy wall on directory.delegation using (agency_id = platform.agency());
grant select, insert, update, delete on directory.delegation to ${app};
