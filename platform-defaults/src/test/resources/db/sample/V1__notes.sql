grant usage on schema public to ${app};
create table note (
    agency_id uuid not null,
    id        uuid primary key,
    code      text not null
);
create table heard (
    agency_id uuid   not null,
    id        uuid   primary key,
    code      text   not null,
    revision  bigint not null,
    times     int    not null
);
alter table note enable row level security;
alter table note force row level security;
create policy wall on note using (agency_id = platform.agency());
alter table heard enable row level security;
alter table heard force row level security;
create policy wall on heard using (agency_id = platform.agency());
grant select, insert, update on note, heard to ${app};
