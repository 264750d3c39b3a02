-- How an agency is connected to SIASN of BKN. Secrets are sealed with the agency's key; they can't be read back.
create table siasn_connection (
    agency_id        uuid        primary key,
    sealed           bytea       not null,
    logs_in          boolean     not null,
    sealed_token     bytea,
    token_expires_at timestamptz,
    changed_at       timestamptz not null default clock_timestamp(),
    check ((sealed_token is null) = (token_expires_at is null))
);

do $$
declare t text;
begin
    foreach t in array array['siasn_connection'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
