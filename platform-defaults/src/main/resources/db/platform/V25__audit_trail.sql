-- Who did what: written by the use cases in their own transactions, and chained afterwards by the
-- sealer, so that no writer waits for another.
create table platform.audit_entry (
    agency_id  uuid        not null,
    id         uuid        not null,
    xid        xid8        not null default pg_current_xact_id(),
    at         timestamptz not null,
    act        text        not null check (act ~ '^[A-Z][A-Z0-9_]*$'),
    look       boolean     not null,
    actor_id   uuid,
    account    text,
    client     text        not null,
    roles      text[]      not null,
    subject_id uuid,
    reference  uuid,
    trace_id   text,
    detail     json        not null,
    primary key (agency_id, id)
);
create index audit_entry_to_seal on platform.audit_entry (xid, id);
create index audit_entry_about on platform.audit_entry (agency_id, subject_id, id)
    where subject_id is not null;
create index audit_entry_by on platform.audit_entry (agency_id, actor_id, id)
    where actor_id is not null;

-- The chain of an agency: each link holds the hash of its entry and of the link before it.
create table platform.audit_link (
    agency_id uuid   not null,
    sequence  bigint not null check (sequence > 0),
    entry_id  uuid   not null,
    previous  bytea  not null,
    hash      bytea  not null,
    primary key (agency_id, sequence),
    unique (agency_id, entry_id)
);

-- Where each chain ends.
create table platform.audit_head (
    agency_id uuid        primary key,
    sequence  bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null
);

-- How far the sealer has come, over all agencies.
create table platform.audit_sealed (
    only_one boolean primary key default true check (only_one),
    xid      xid8    not null,
    id       uuid    not null
);
insert into platform.audit_sealed (xid, id) values ('0', '00000000-0000-0000-0000-000000000000');

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name;
end $$;

do $$
declare t text;
begin
    foreach t in array array['audit_entry', 'audit_link'] loop
        execute format('create trigger written_once before update or delete or truncate on platform.%I
                        for each statement execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['audit_entry', 'audit_link', 'audit_head'] loop
        execute format('alter table platform.%I enable row level security', t);
        execute format('alter table platform.%I force row level security', t);
    end loop;
end $$;

create policy wall on platform.audit_entry to ${app} using (agency_id = platform.agency());
create policy sealed_for_all on platform.audit_entry for select to ${sealer} using (true);
create policy sealed_for_all on platform.audit_link for all to ${sealer} using (true);
create policy sealed_for_all on platform.audit_head for all to ${sealer} using (true);
grant select, insert on platform.audit_entry to ${app};
grant select on platform.audit_entry to ${sealer};
grant select, insert on platform.audit_link to ${sealer};
grant select, insert, update on platform.audit_head to ${sealer};
grant select, update on platform.audit_sealed to ${sealer};

-- Heads leave by the outbox, and nothing else of the sealer's does.
create policy heads_of_the_sealer on platform.outbox for insert to ${sealer}
    with check (topic like '%.audit-head.v1');
grant insert on platform.outbox to ${sealer};
