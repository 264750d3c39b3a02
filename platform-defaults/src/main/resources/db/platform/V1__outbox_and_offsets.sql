-- Every agency table of every schema keeps the wall like this:
--   alter table t enable row level security;
--   alter table t force row level security;
--   create policy wall on t using (agency_id = platform.agency());
create function platform.agency() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('kinerja.agency', true), '')::uuid;

grant usage on schema platform to ${app}, ${relay}, ${sealer};

create table platform.outbox (
    id         bigint generated always as identity primary key,
    xid        xid8        not null default pg_current_xact_id(),
    agency_id  uuid        not null,
    topic      text        not null,
    subject    uuid        not null,
    record_key text        not null,
    headers    jsonb       not null,
    payload    bytea       not null,
    told_at    timestamptz not null default clock_timestamp()
);
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy told_for_its_agency on platform.outbox for insert to ${app}
    with check (agency_id = platform.agency());
create policy relayed_for_all on platform.outbox for all to ${relay} using (true);
grant insert on platform.outbox to ${app};
grant select, delete on platform.outbox to ${relay};

-- How far each listener has taken each partition, stored with the effect.
create table platform.consumed_offset (
    listener    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (listener, topic, partition)
);
grant select, insert, update on platform.consumed_offset to ${app};

-- What a listener could not take; also told on the service's dead-letter topic.
create table platform.dead_letter (
    id          uuid        primary key,
    listener    text        not null,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    record_key  text,
    payload     bytea,
    cause       text        not null,
    put_at      timestamptz not null default clock_timestamp(),
    replayed_at timestamptz,
    unique (listener, topic, partition, "offset")
);
create index dead_letter_waiting on platform.dead_letter (put_at) where replayed_at is null;
grant select, insert on platform.dead_letter to ${app};
grant update (replayed_at) on platform.dead_letter to ${app};
