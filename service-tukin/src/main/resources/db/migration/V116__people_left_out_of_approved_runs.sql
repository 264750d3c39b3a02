-- Whom an approver leaves out between the approval and the lock: held as anybody else, and what the run
-- had granted him is taken back by entries of its own. Claims move no money, and stand.
alter table run_hold add column after_approval boolean not null default false;

create or replace function refuse_change_of_holds_once_approved() returns trigger language plpgsql as $$
declare
    stands text := (select state from run where run_id = coalesce(new.run_id, old.run_id));
begin
    if tg_op = 'INSERT' and new.after_approval then
        if stands <> 'APPROVED' then
            raise exception 'Only an approved run that is not locked leaves somebody out';
        end if;
    elsif stands in ('APPROVED', 'LOCKED') then
        raise exception 'Who is held in an approved run is only released';
    end if;
    return coalesce(new, old);
end $$;

-- Its version stays; its sums fall by whom it leaves out, and never rise.
create or replace function refuse_change_of_approved_run() returns trigger language plpgsql as $$
begin
    if (old.version, old.policy_id, old.month, old.kind, old.year, old.people)
       is distinct from (new.version, new.policy_id, new.month, new.kind, new.year, new.people)
       or old.state = 'LOCKED' or new.state not in ('APPROVED', 'LOCKED')
       or ((old.held, old.granted, old.corrections) is distinct from (new.held, new.granted, new.corrections)
           and (new.state <> 'APPROVED' or new.held < old.held or new.granted > old.granted
                or new.corrections > old.corrections)) then
        raise exception 'An approved run never changes';
    end if;
    return new;
end $$;

alter table ledger_entry no force row level security;
alter table ledger_entry drop constraint ledger_entry_pkey;
do $$
declare c text;
begin
    for c in select conname from pg_constraint where conrelid = 'ledger_entry'::regclass and contype = 'c' loop
        execute format('alter table ledger_entry drop constraint %I', c);
    end loop;
end $$;
alter table ledger_entry
    add primary key (run_id, person_id, month, kind),
    add column again int not null default 0,
    add check (kind in ('INDUK', 'SUSULAN', 'KEKURANGAN', 'KELEBIHAN', 'THR', 'KE_13', 'DITUNDA')),
    add check (kind = 'DITUNDA' or (kind in ('THR', 'KE_13')) = (year is not null)),
    add check (kind <> 'DITUNDA' or amount <= 0);
alter table ledger_entry force row level security;
create index ledger_taken_back on ledger_entry (run_id, person_id, month) where kind = 'DITUNDA';

-- Once in a year, and once more for each time that it was taken back before.
drop index once_in_a_year;
create unique index once_in_a_year on ledger_entry (agency_id, person_id, kind, year, again)
    where kind in ('THR', 'KE_13');

-- What stands: nothing that was taken back, nor what took it back.
create or replace view month_entry with (security_invoker = true) as
select agency_id, run_id, person_id, month, kind, amount, entered_at
from ledger_entry entry
where year is null and kind <> 'DITUNDA'
  and not exists (select from ledger_entry back
                  where back.kind = 'DITUNDA' and back.run_id = entry.run_id
                    and back.person_id = entry.person_id and back.month = entry.month);
create view extra_entry with (security_invoker = true) as
select agency_id, run_id, person_id, month, kind, year, amount, entered_at
from ledger_entry entry
where year is not null and kind <> 'DITUNDA'
  and not exists (select from ledger_entry back
                  where back.kind = 'DITUNDA' and back.run_id = entry.run_id
                    and back.person_id = entry.person_id and back.month = entry.month);
grant select on extra_entry to ${app};

create or replace view granted_correction with (security_invoker = true) as
select correction.agency_id, correction.run_id, correction.version, correction.person_id, correction.month,
       correction.paid, correction.due, correction.facts
from run_correction correction
where not exists (select from run_hold hold
                  where hold.run_id = correction.run_id and hold.person_id = correction.person_id
                    and not (hold.after_approval and correction.due < correction.paid));
