-- Once a night, and when HR asks, what the cloud of Fingerspot has of a device is asked for, since a
-- message to the webhook may get lost. The account's token is kept sealed under the agency's own key.
alter table terminal
    add column sealed_token bytea,
    add constraint a_token_of_a_cloud check (sealed_token is null or kind = 'FINGERSPOT');

create table cloud_pull (
    agency_id     uuid        not null,
    pull_id       uuid        primary key,
    serial_number text        not null references terminal,
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    -- What is before it has been taken.
    next_day      date        not null,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    -- Nobody, where it is that of a night.
    asked_by      uuid,
    asked_at      timestamptz not null default clock_timestamp(),
    due_at        timestamptz not null default clock_timestamp(),
    tries         int         not null default 0,
    fault         text,
    ended_at      timestamptz,
    lines         bigint      not null default 0,
    punches       bigint      not null default 0,
    put_aside     bigint      not null default 0,
    repeated      bigint      not null default 0
);
create unique index a_pull_waits_once on cloud_pull (serial_number, first_day, last_day) where state = 'WAITING';
create index cloud_pull_of_terminal on cloud_pull (agency_id, serial_number, pull_id);
create index cloud_pull_due on cloud_pull (agency_id, due_at) where state = 'WAITING';

alter table cloud_pull enable row level security;
alter table cloud_pull force row level security;
create policy wall on cloud_pull using (agency_id = platform.agency());
grant select, insert, update on cloud_pull to ${app};
