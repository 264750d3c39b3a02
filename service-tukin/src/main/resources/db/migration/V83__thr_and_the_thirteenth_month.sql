-- Beside its own run a month may have one of THR or of the thirteenth month, each for a year that is not
-- always the month's. Whom one of a year has left out the next one of the year pays.
alter table run
    add column kind text not null default 'MONTH' check (kind in ('MONTH', 'THR', 'KE_13')),
    add column year int;
alter table run no force row level security;
alter table run add check ((kind = 'MONTH') = (year is null));
alter table run drop constraint one_run_a_month;
alter table run add constraint one_run_a_month_and_kind unique (agency_id, month, kind);
alter table run force row level security;

alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add column year int;
alter table ledger_entry no force row level security;
alter table ledger_entry
    add check (kind in ('INDUK', 'SUSULAN', 'KEKURANGAN', 'KELEBIHAN', 'THR', 'KE_13')),
    add check ((kind in ('THR', 'KE_13')) = (year is not null));
alter table ledger_entry force row level security;
create unique index once_in_a_year on ledger_entry (agency_id, person_id, kind, year) where year is not null;

alter table payment no force row level security;
alter table payment drop constraint payment_kind_check;
alter table payment add check (kind in ('INDUK', 'TAMBAHAN', 'SUSULAN', 'KEKURANGAN', 'THR', 'KE_13'));
alter table payment force row level security;

-- What months are paid by, and what they come to: nothing of what is paid once in a year.
create view month_run with (security_invoker = true) as
select agency_id, run_id, month, state, version, policy_id, attendance_from, attendance_to
from run where kind = 'MONTH';
create view month_entry with (security_invoker = true) as
select agency_id, run_id, person_id, month, kind, amount, entered_at
from ledger_entry where year is null;
grant select on month_run, month_entry to ${app};

create or replace function refuse_change_of_approved_run() returns trigger language plpgsql as $$
begin
    if (old.version, old.policy_id, old.month, old.kind, old.year, old.people, old.held, old.granted, old.corrections)
       is distinct from (new.version, new.policy_id, new.month, new.kind, new.year, new.people, new.held, new.granted,
                         new.corrections)
       or (old.state = 'APPROVED' and new.state <> 'LOCKED') or old.state = 'LOCKED' then
        raise exception 'An approved run never changes';
    end if;
    return new;
end $$;
