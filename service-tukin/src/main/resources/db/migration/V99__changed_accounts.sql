-- Accounts in place of ones that an approved run pays into, and all of heirs: they count once a
-- second person has looked at them. Sealed as payees are.
create table payee_change (
    agency_id  uuid        not null,
    change_id  uuid        primary key,
    person_id  uuid        not null,
    sealed     bytea       not null,
    given_by   uuid        not null,
    given_at   timestamptz not null default clock_timestamp(),
    state      text        not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REJECTED', 'REPLACED', 'WITHDRAWN')),
    decided_by uuid,
    decided_at timestamptz,
    reason     text,
    check ((state = 'REJECTED') = (reason is not null)),
    check ((state in ('CONFIRMED', 'REJECTED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'CONFIRMED' or decided_by <> given_by)
);
create unique index one_change_waits on payee_change (agency_id, person_id) where state = 'WAITING';
create index payee_change_in_order on payee_change (agency_id, change_id);
alter table payee_change enable row level security;
alter table payee_change force row level security;
create policy wall on payee_change using (agency_id = platform.agency());
grant select, insert on payee_change to ${app};
grant update (state, decided_by, decided_at, reason) on payee_change to ${app};

create index payment_of_person on payment (agency_id, person_id);
