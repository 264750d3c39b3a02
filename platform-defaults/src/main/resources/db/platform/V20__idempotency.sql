-- Answers to requests that created or paid something, written with the effect and kept for seven days.
create table platform.idempotent_answer (
    agency_id   uuid        not null,
    caller      text        not null,
    route       text        not null,
    key         text        not null,
    body_hash   bytea       not null,
    answer      bytea       not null,
    answered_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, caller, route, key)
);
create index idempotent_answer_age on platform.idempotent_answer using brin (answered_at);
alter table platform.idempotent_answer enable row level security;
alter table platform.idempotent_answer force row level security;
create policy wall on platform.idempotent_answer using (agency_id = platform.agency());
grant select, insert, delete on platform.idempotent_answer to ${app};
