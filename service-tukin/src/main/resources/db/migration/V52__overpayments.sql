-- What was granted less than before is owed back, a case for each person and month: by what later runs
-- grant for the month again, or by what they deduct as a plan says.
create table overpayment (
    agency_id      uuid   not null,
    overpayment_id uuid   primary key,
    person_id      uuid   not null,
    month          text   not null check (month ~ '^\d{4}-\d{2}$'),
    claimed        bigint not null check (claimed > 0),
    raised         bigint not null default 0 check (raised >= 0),
    recovered      bigint not null default 0 check (recovered >= 0),
    revision       bigint not null default 1,
    constraint one_overpayment_a_month unique (agency_id, person_id, month),
    check (raised + recovered <= claimed)
);
create index overpayment_open on overpayment (agency_id, overpayment_id) where raised + recovered < claimed;

create table recovery_plan (
    agency_id      uuid        not null,
    overpayment_id uuid        not null references overpayment,
    number         int         not null check (number >= 1),
    document       text        not null,
    months         text[]      not null,
    amounts        bigint[]    not null,
    decided_by     uuid        not null,
    decided_at     timestamptz not null default clock_timestamp(),
    primary key (overpayment_id, number),
    check (cardinality(months) = cardinality(amounts))
);

create table recovery_entry (
    agency_id      uuid        not null,
    run_id         uuid        not null references run,
    overpayment_id uuid        not null references overpayment,
    kind           text        not null check (kind in ('DIPERHITUNGKAN', 'PENGEMBALIAN')),
    amount         bigint      not null check (amount > 0),
    plan           int,
    entered_at     timestamptz not null default clock_timestamp(),
    primary key (run_id, overpayment_id, kind),
    foreign key (overpayment_id, plan) references recovery_plan (overpayment_id, number),
    check ((kind = 'PENGEMBALIAN') = (plan is not null))
);
create index recovery_of_overpayment on recovery_entry (overpayment_id);

-- Nothing of what was claimed before has been recovered: a later raise was paid in full.
alter table ledger_entry no force row level security;
insert into overpayment (agency_id, overpayment_id, person_id, month, claimed)
select agency_id, uuidv7(), person_id, month, -sum(amount)
from ledger_entry where kind = 'KELEBIHAN'
group by agency_id, person_id, month;
alter table ledger_entry force row level security;

do $$
declare t text;
begin
    foreach t in array array['overpayment', 'recovery_plan', 'recovery_entry'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on overpayment to ${app};
