-- Heads of other services' audit chains, kept here so that no owner of one database can rewrite
-- both a chain and what vouches for it.
create table platform.kept_audit_head (
    agency_id uuid        not null,
    service   text        not null,
    epoch     bigint      not null,
    sequence  bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    kept_at   timestamptz not null default clock_timestamp(),
    primary key (agency_id, service, sequence, hash)
);
create index kept_audit_head_by_time on platform.kept_audit_head (agency_id, service, sealed_at);

create table platform.newest_audit_head (
    agency_id uuid        not null,
    service   text        not null,
    epoch     bigint      not null,
    sequence  bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    primary key (agency_id, service)
);

create trigger written_once before update or delete or truncate on platform.kept_audit_head
    for each statement execute function platform.refuse_change();

do $$
declare t text;
begin
    foreach t in array array['kept_audit_head', 'newest_audit_head'] loop
        execute format('alter table platform.%I enable row level security', t);
        execute format('alter table platform.%I force row level security', t);
        execute format('create policy wall on platform.%I using (agency_id = platform.agency())', t);
    end loop;
end $$;
-- The endpoint of operators compares the chains of all agencies.
create policy shown_to_operators on platform.kept_audit_head for select to ${sealer} using (true);
create policy shown_to_operators on platform.newest_audit_head for select to ${sealer} using (true);
grant select, insert on platform.kept_audit_head to ${app};
grant select, insert, update on platform.newest_audit_head to ${app};
grant select on platform.kept_audit_head, platform.newest_audit_head to ${sealer};
