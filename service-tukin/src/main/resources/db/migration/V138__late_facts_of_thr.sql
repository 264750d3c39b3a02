-- What a run pays, and what a fact is late for: the run's month, or what is paid once in a year ('THR 2026').
alter table run add column pays text not null
    generated always as (case kind when 'MONTH' then month else kind || ' ' || year::text end) stored;
comment on column late_fact.month is 'What it is late for, as run.pays says it';

-- What decides the pay of a run that pays once in a year, as it was calculated last.
create table extra_basis (
    agency_id uuid           not null,
    run_id    uuid           not null references run,
    days      datemultirange not null,
    kinds     text[]         not null,
    primary key (agency_id, run_id)
);
comment on column extra_basis.days is 'The month that it is made of, the attendance of it, and the day of service';
comment on column extra_basis.kinds is 'The kinds of late facts that may change it';

-- Of runs of before: whatever may concern them.
alter table run no force row level security;
alter table policy no force row level security;
insert into extra_basis (agency_id, run_id, days, kinds)
select run.agency_id, run.run_id,
       datemultirange(
           daterange(((rule ->> 'reference') || '-01')::date,
                     (((rule ->> 'reference') || '-01')::date + interval '1 month')::date),
           daterange((rule ->> 'inServiceOn')::date, (rule ->> 'inServiceOn')::date, '[]'))
       + case when run.attendance_from is null then '{}'::datemultirange
              else datemultirange(daterange(run.attendance_from, run.attendance_to, '[]')) end,
       array['ATTENDANCE_DAY', 'ATTENDANCE_CORRECTION', 'RATING', 'LEAVE', 'DISCIPLINE', 'ASSIGNMENT', 'PERSON',
             'OUTSIDE_FACT', 'PROGRESS']
from run
join policy on policy.policy_id = run.policy_id
cross join lateral jsonb_array_elements(policy.document -> 'extraMonths') rule
where run.kind <> 'MONTH' and run.state <> 'OPEN'
  and rule ->> 'kind' = run.kind and (rule ->> 'year')::int = run.year;
alter table policy force row level security;
alter table run force row level security;

alter table extra_basis enable row level security;
alter table extra_basis force row level security;
create policy wall on extra_basis using (agency_id = platform.agency());
grant select, insert, update on extra_basis to ${app};

-- Differences of what is paid once in a year name the year, so that no month is summed up with them.
alter table ledger_entry no force row level security;
do $$
declare c text;
begin
    for c in select conname from pg_constraint where conrelid = 'ledger_entry'::regclass and contype = 'c' loop
        execute format('alter table ledger_entry drop constraint %I', c);
    end loop;
end $$;
alter table ledger_entry
    add check (kind in ('INDUK', 'SUSULAN', 'KEKURANGAN', 'KELEBIHAN', 'THR', 'KE_13', 'DITUNDA')),
    add check (kind not in ('THR', 'KE_13') or year is not null),
    add check (kind not in ('INDUK', 'SUSULAN') or year is null),
    add check (kind <> 'DITUNDA' or amount <= 0);
alter table ledger_entry force row level security;
