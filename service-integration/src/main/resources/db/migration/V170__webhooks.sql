-- Other systems of an agency that are told by webhooks. Secrets are sealed with the agency's key; the
-- one before signs too until it has been taken over.
create table webhook_endpoint (
    agency_id     uuid        not null,
    endpoint_id   uuid        primary key,
    name          text        not null,
    url           text        not null,
    kinds         text[]      not null,
    state         text        not null default 'ACTIVE'
                  check (state in ('ACTIVE', 'PAUSED', 'DISABLED', 'ENDED')),
    sealed        bytea       not null,
    old_sealed    bytea,
    old_until     timestamptz,
    -- Failures on end, since when, and until when it is left in peace.
    failures      int         not null default 0,
    failing_since timestamptz,
    resting_until timestamptz not null default clock_timestamp(),
    created_at    timestamptz not null default clock_timestamp(),
    changed_at    timestamptz not null default clock_timestamp(),
    revision      bigint      not null default 1,
    check ((old_sealed is null) = (old_until is null))
);
create index webhook_endpoint_in_order on webhook_endpoint (agency_id, endpoint_id);

-- One message for one endpoint; its body is rendered once, so that every try says the same.
create table webhook_delivery (
    agency_id     uuid        not null,
    delivery_id   uuid        primary key,
    endpoint_id   uuid        not null references webhook_endpoint,
    kind          text        not null,
    entity        text        not null,
    epoch         bigint      not null,
    fact_revision bigint      not null,
    body          text        not null,
    state         text        not null default 'PENDING'
                  check (state in ('PENDING', 'SENT', 'REJECTED', 'SUPERSEDED')),
    tries         int         not null default 0,
    next_try      timestamptz not null default clock_timestamp(),
    told_at       timestamptz not null default clock_timestamp(),
    changed_at    timestamptz not null default clock_timestamp(),
    unique (agency_id, endpoint_id, kind, entity, epoch, fact_revision)
);
create index webhook_delivery_in_order on webhook_delivery (agency_id, delivery_id);
create index webhook_delivery_due on webhook_delivery (agency_id, endpoint_id, next_try) where state = 'PENDING';
create index webhook_delivery_of_endpoint on webhook_delivery (agency_id, endpoint_id, state, delivery_id);
create index webhook_delivery_by_time on webhook_delivery (agency_id, told_at);

-- Every call of an endpoint, with the status of its answer.
create table webhook_attempt (
    agency_id   uuid        not null,
    attempt_id  uuid        primary key,
    delivery_id uuid        not null references webhook_delivery on delete cascade,
    at          timestamptz not null,
    outcome     text        not null,
    status      int,
    millis      bigint      not null
);
create index webhook_attempt_of_delivery on webhook_attempt (agency_id, delivery_id, attempt_id);

do $$
declare t text;
begin
    foreach t in array array['webhook_endpoint', 'webhook_delivery', 'webhook_attempt'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on webhook_endpoint to ${app};
-- What was told stays as it was; only how far it has come may change.
grant update (state, tries, next_try, changed_at) on webhook_delivery to ${app};
grant delete on webhook_delivery, webhook_attempt to ${app};
