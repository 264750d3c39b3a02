-- What no service tells: supplied by one, confirmed by another, and never written over.
create table outside_fact (
    agency_id    uuid        not null,
    fact_id      uuid        primary key,
    person_id    uuid        not null,
    code         text        not null,
    value        text        not null,
    holds_from   date        not null,
    holds_to     date,
    source       text        not null,
    proof        text        not null,
    state        text        not null default 'SUPPLIED' check (state in ('SUPPLIED', 'CONFIRMED', 'REVOKED')),
    supplied_by  uuid        not null check (supplied_by <> person_id),
    supplied_at  timestamptz not null default clock_timestamp(),
    confirmed_by uuid        check (confirmed_by not in (supplied_by, person_id)),
    confirmed_at timestamptz,
    revoked_by   uuid        check (revoked_by <> person_id),
    revoked_at   timestamptz,
    reason       text,
    check (holds_to >= holds_from),
    check (state <> 'CONFIRMED' or confirmed_by is not null),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((state = 'REVOKED') = (revoked_by is not null)),
    check ((state = 'REVOKED') = (reason is not null))
);
-- The same is told once, until it is taken back.
create unique index outside_fact_once on outside_fact (agency_id, person_id, code, holds_from, value, proof)
    where state <> 'REVOKED';
create index outside_fact_listed on outside_fact (agency_id, fact_id);
create index outside_fact_of on outside_fact (agency_id, person_id) where state = 'CONFIRMED';

alter table outside_fact enable row level security;
alter table outside_fact force row level security;
create policy wall on outside_fact using (agency_id = platform.agency());
grant select, insert on outside_fact to ${app};
-- What was told stays as it was told.
grant update (state, confirmed_by, confirmed_at, revoked_by, revoked_at, reason) on outside_fact to ${app};
