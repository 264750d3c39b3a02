-- What is deducted of people once taxes and contributions are taken: told by one, confirmed by another, never
-- written over. A month that is locked keeps what it took of it.
create table deduction (
    agency_id    uuid        not null,
    deduction_id uuid        not null,
    person_id    uuid        not null,
    code         text        not null,
    amount       bigint      check (amount > 0),
    percentage   numeric     check (percentage > 0 and percentage <= 100),
    from_month   text        not null,
    to_month     text,
    instalments  int         check (instalments > 0),
    proof        text        not null,
    consent      text,
    state        text        not null default 'SUPPLIED' check (state in ('SUPPLIED', 'CONFIRMED', 'ENDED')),
    supplied_by  uuid        not null check (supplied_by <> person_id),
    supplied_at  timestamptz not null default clock_timestamp(),
    confirmed_by uuid        check (confirmed_by not in (supplied_by, person_id)),
    confirmed_at timestamptz,
    ended_by     uuid        check (ended_by <> person_id),
    ended_at     timestamptz,
    ended_after  text,
    reason       text,
    primary key (agency_id, deduction_id),
    check (num_nonnulls(amount, percentage) = 1),
    check (num_nonnulls(to_month, instalments) < 2),
    check (to_month >= from_month),
    check (state <> 'CONFIRMED' or confirmed_by is not null),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((state = 'ENDED') = (ended_by is not null)),
    check ((state = 'ENDED') = (ended_after is not null)),
    check ((state = 'ENDED') = (reason is not null))
);
-- The same is told once, until it is ended.
create unique index deduction_once on deduction (agency_id, person_id, code, from_month, proof)
    where state <> 'ENDED';
create index deduction_of on deduction (agency_id, person_id) where confirmed_by is not null;

alter table deduction enable row level security;
alter table deduction force row level security;
create policy wall on deduction using (agency_id = platform.agency());
grant select, insert on deduction to ${app};
-- What was told stays as it was told.
grant update (state, confirmed_by, confirmed_at, ended_by, ended_at, ended_after, reason) on deduction to ${app};

-- What a run took of each, or had no room for; named as its policy did.
alter table withholding add column item uuid not null default '00000000-0000-0000-0000-000000000000';
alter table withholding add column code text;
alter table withholding add column name text;
alter table withholding add column paid_to text;
alter table withholding add column sipd text;
alter table withholding add column wanted bigint;
alter table withholding add column reason text;
alter table withholding drop constraint withheld_kind;
alter table withholding add constraint withheld_kind
    check (kind in ('PPH21_FINAL', 'PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_DTP', 'BPJS_PEGAWAI', 'BPJS_PEMBERI_KERJA',
                    'POTONGAN_LAIN'));
alter table withholding add constraint withheld_other
    check (case when kind = 'POTONGAN_LAIN' then num_nonnulls(code, name, paid_to, wanted) = 4
                     and amount between 0 and wanted and (amount < wanted) = (reason is not null)
                else num_nonnulls(code, name, paid_to, sipd, wanted, reason) = 0 end);
alter table withholding drop constraint withholding_pkey;
alter table withholding add primary key (run_id, person_id, kind, item);
create index withholding_of_deductions on withholding (agency_id, person_id) where kind = 'POTONGAN_LAIN';
