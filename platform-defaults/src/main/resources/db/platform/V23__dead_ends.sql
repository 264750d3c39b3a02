-- A key is bytes: some that were sent are no text at all.
alter table platform.dead_letter
    alter column record_key type bytea using convert_to(record_key, 'UTF8'),
    add column agency_id uuid;

-- Events that can never be delivered as they are, such as for a topic that isn't there; kept out of
-- the way of the others until somebody has looked.
create table platform.outbox_dead (
    id         bigint      primary key,
    agency_id  uuid        not null,
    topic      text        not null,
    subject    uuid        not null,
    record_key text        not null,
    headers    jsonb       not null,
    payload    bytea       not null,
    told_at    timestamptz not null,
    cause      text        not null,
    put_at     timestamptz not null default clock_timestamp()
);
alter table platform.outbox_dead enable row level security;
alter table platform.outbox_dead force row level security;
create policy put_aside_for_all on platform.outbox_dead for all to ${relay} using (true);
grant select, insert on platform.outbox_dead to ${relay};
