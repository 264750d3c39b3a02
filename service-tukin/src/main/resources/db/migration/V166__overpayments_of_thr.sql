-- What is owed back says what it was paid for: a month, or what is paid once in a year ('THR 2026', as
-- run.pays says it). Until now both were one case where THR was paid in the same month.
alter table overpayment no force row level security;
alter table ledger_entry no force row level security;
alter table run no force row level security;

alter table overpayment drop constraint one_overpayment_a_month;
alter table overpayment
    add column kind text not null default 'MONTH' check (kind in ('MONTH', 'THR', 'KE_13')),
    add column year int;

-- What is known of one sum is what was settled of it, not of which part: the month's is taken first. It
-- stays with the first part, as plans and entries do, which claims at least that much; what others are
-- still owed is theirs.
with claim as (
    select one.overpayment_id, one.raised + one.recovered as settled, run.kind, run.year,
           -sum(entry.amount) as amount
    from overpayment one
    join ledger_entry entry on entry.agency_id = one.agency_id and entry.person_id = one.person_id
                           and entry.month = one.month and entry.kind = 'KELEBIHAN'
    join run on run.run_id = entry.run_id
    group by one.overpayment_id, run.kind, run.year
    having sum(entry.amount) < 0
), part as (
    select overpayment_id, kind, year,
           row_number() over parts as number,
           amount - least(amount, greatest(0, settled - (sum(amount) over parts - amount))) as open
    from claim
    window parts as (partition by overpayment_id order by kind <> 'MONTH', kind, year
                     rows between unbounded preceding and current row)
), others as (
    insert into overpayment (agency_id, overpayment_id, person_id, month, kind, year, claimed)
    select one.agency_id, uuidv7(), one.person_id, one.month, part.kind, part.year, part.open
    from part join overpayment one using (overpayment_id)
    where part.number > 1 and part.open > 0
)
update overpayment one
set kind = first.kind, year = first.year, revision = one.revision + 1,
    claimed = one.claimed - coalesce((select sum(other.open) from part other
                                      where other.overpayment_id = one.overpayment_id and other.number > 1), 0)
from part first
where first.overpayment_id = one.overpayment_id and first.number = 1
  and (first.kind <> 'MONTH' or exists (select from part other
                                        where other.overpayment_id = one.overpayment_id and other.number > 1));

alter table overpayment
    add column pays text not null
        generated always as (case kind when 'MONTH' then month else kind || ' ' || year::text end) stored,
    add check ((kind = 'MONTH') = (year is null)),
    add constraint one_overpayment_of_what_is_paid unique (agency_id, person_id, pays);
comment on column overpayment.month is 'The month that was paid too much, or in which THR or the thirteenth month was';

alter table run force row level security;
alter table ledger_entry force row level security;
alter table overpayment force row level security;
