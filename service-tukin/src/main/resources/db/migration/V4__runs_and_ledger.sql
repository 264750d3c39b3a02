create table run (
    agency_id     uuid   not null,
    run_id        uuid   primary key,
    month         text   not null check (month ~ '^\d{4}-\d{2}$'),
    state         text   not null check (state in ('OPEN', 'CALCULATING', 'CALCULATED', 'CHECKED', 'APPROVED', 'LOCKED')),
    version       int    not null default 0,
    policy_id     uuid   references policy,
    opened_by     uuid   not null,
    calculated_by uuid,
    checked_by    uuid   check (checked_by <> calculated_by),
    approved_by   uuid   check (approved_by <> calculated_by),
    locked_by     uuid,
    people        int    not null default 0,
    held          int    not null default 0,
    granted       bigint not null default 0,
    corrections   bigint not null default 0,
    revision      bigint not null default 1,
    constraint one_run_a_month unique (agency_id, month),
    check (state = 'OPEN' or policy_id is not null)
);

-- Which runs are being calculated and how far, for the worker, who belongs to no agency; ids alone.
create table calculating_run (
    run_id    uuid primary key references run,
    agency_id uuid not null,
    reached   uuid
);
grant select, insert, update, delete on calculating_run to ${app};

-- Results are written once: a new calculation is a new version.
create table run_statement (
    agency_id   uuid    not null,
    run_id      uuid    not null references run,
    version     int     not null,
    person_id   uuid    not null,
    unit_id     uuid    not null,
    kelas       int     not null,
    net         bigint  not null check (net >= 0),
    addition    bigint  not null check (addition between 0 and net),
    ceiling     bigint  not null check (ceiling >= net),
    complete    boolean not null,
    questions   text[]  not null,
    facts       bytea   not null,
    result      bytea   not null,
    result_hash bytea   not null,
    primary key (run_id, version, person_id)
);

-- Facts that came after their month was calculated; settled by the run that took them up.
create table late_fact (
    agency_id  uuid   not null,
    late_id    uuid   primary key,
    person_id  uuid   not null,
    month      text   not null,
    kind       text   not null,
    evidence   text   not null,
    revision   bigint not null default 1,
    settled_in uuid   references run,
    unique (person_id, month, kind, evidence)
);
create index late_fact_open on late_fact (agency_id, person_id, month) where settled_in is null;

create table run_correction (
    agency_id uuid    not null,
    run_id    uuid    not null references run,
    version   int     not null,
    person_id uuid    not null,
    month     text    not null,
    paid      bigint  not null,
    due       bigint  not null check (due >= 0),
    complete  boolean not null,
    facts     bytea   not null,
    result    bytea   not null,
    primary key (run_id, version, person_id, month)
);
create table run_evidence (
    agency_id     uuid   not null,
    run_id        uuid   not null references run,
    version       int    not null,
    late_id       uuid   not null references late_fact,
    late_revision bigint not null,
    primary key (run_id, version, late_id)
);

-- What each person was granted, month by month; it only grows, and the sum is what holds.
create table ledger_entry (
    agency_id uuid        not null,
    run_id    uuid        not null references run,
    person_id uuid        not null,
    month     text        not null,
    kind      text        not null check (kind in ('INDUK', 'SUSULAN', 'KEKURANGAN', 'KELEBIHAN')),
    amount    bigint      not null,
    entered_at timestamptz not null default clock_timestamp(),
    primary key (run_id, person_id, month)
);
create index ledger_of_person on ledger_entry (person_id, month);
-- A month is paid once; everything after that is a difference.
create unique index one_induk_a_month on ledger_entry (person_id, month) where kind = 'INDUK';

do $$
declare t text;
begin
    foreach t in array array['run', 'run_statement', 'late_fact', 'run_correction', 'run_evidence', 'ledger_entry'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on run, late_fact to ${app};

-- An approved run only moves on; its version, policy and sums stay as they were approved.
create function refuse_change_of_approved_run() returns trigger language plpgsql as $$
begin
    if (old.version, old.policy_id, old.month, old.people, old.held, old.granted, old.corrections)
       is distinct from (new.version, new.policy_id, new.month, new.people, new.held, new.granted, new.corrections)
       or (old.state = 'APPROVED' and new.state <> 'LOCKED') or old.state = 'LOCKED' then
        raise exception 'An approved run never changes';
    end if;
    return new;
end $$;
create trigger approved_run_stays before update on run
    for each row when (old.state in ('APPROVED', 'LOCKED')) execute function refuse_change_of_approved_run();
