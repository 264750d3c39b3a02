-- What was paid too much and is brought back into a treasury, as by leavers and heirs, of whose pay
-- nothing can be kept back any more. It counts once a second person has looked at the proof.
create table deposit (
    agency_id    uuid        not null,
    deposit_id   uuid        primary key,
    batch_id     uuid        not null,
    person_id    uuid        not null,
    treasury     text        not null check (treasury in ('KAS_NEGARA', 'KAS_DAERAH')),
    proof        text        not null,
    day          date        not null,
    amount       bigint      not null check (amount > 0),
    entered_by   uuid        not null,
    entered_at   timestamptz not null default clock_timestamp(),
    state        text        not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REJECTED')),
    decided_by   uuid check (decided_by <> entered_by),
    decided_at   timestamptz,
    reason       text,
    accounted_in uuid references run,
    check ((state = 'WAITING') = (decided_by is null)),
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'REJECTED') = (reason is not null)),
    check (accounted_in is null or state = 'CONFIRMED'),
    -- A proof is that of one payment, into whatever treasury; several people's are entered together.
    constraint proved_together exclude using gist (agency_id with =, proof with =, batch_id with <>)
        where (state <> 'REJECTED')
);
create unique index one_deposit_a_proof on deposit (agency_id, proof, person_id) where state <> 'REJECTED';
create index deposit_in_order on deposit (agency_id, deposit_id);
create index deposit_waiting on deposit (agency_id, person_id) where state = 'WAITING';
create index deposit_accounted on deposit (agency_id, accounted_in) where state = 'CONFIRMED';

-- Which months a confirmed deposit settles.
create table deposit_entry (
    agency_id      uuid        not null,
    deposit_id     uuid        not null references deposit,
    overpayment_id uuid        not null references overpayment,
    amount         bigint      not null check (amount > 0),
    entered_at     timestamptz not null default clock_timestamp(),
    primary key (agency_id, deposit_id, overpayment_id)
);
create index deposit_of_overpayment on deposit_entry (agency_id, overpayment_id);

do $$
declare t text;
begin
    foreach t in array array['deposit', 'deposit_entry'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (state, decided_by, decided_at, reason, accounted_in) on deposit to ${app};
