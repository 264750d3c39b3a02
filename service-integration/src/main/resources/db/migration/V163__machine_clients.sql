-- Programs of an agency that call with a key of their own; their secrets are Keycloak's alone.
create table machine_client (
    agency_id    uuid        not null,
    client_id    text        primary key,
    purpose      text        not null,
    state        text        not null check (state in ('ACTIVE', 'SUSPENDED')),
    secret_since timestamptz not null,
    revision     bigint      not null
);
create index machine_client_of_agency on machine_client (agency_id, client_id);

alter table machine_client enable row level security;
alter table machine_client force row level security;
create policy wall on machine_client using (agency_id = platform.agency());
grant select, insert, update on machine_client to ${app};
