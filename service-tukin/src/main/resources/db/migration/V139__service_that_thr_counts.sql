-- Where THR goes by months of service: since when a corrected beginning of service changes it.
alter table extra_basis add column service daterange;
comment on column extra_basis.service is 'The days in which the beginning of service decides it; absent where none does';

alter table extra_basis no force row level security;
alter table run no force row level security;
alter table policy no force row level security;
update extra_basis basis
set service = (select daterange(((rule ->> 'inServiceOn')::date
                                 - make_interval(months => max((served ->> 'wholeMonths')::int)))::date,
                                (rule ->> 'inServiceOn')::date, '[]')
               from run
               join policy on policy.policy_id = run.policy_id
               cross join lateral jsonb_array_elements(policy.document -> 'extraMonths') rule
               cross join lateral jsonb_array_elements(
                   case jsonb_typeof(rule -> 'service') when 'array' then rule -> 'service' else '[]' end) served
               where run.run_id = basis.run_id and rule ->> 'kind' = run.kind and (rule ->> 'year')::int = run.year
               group by rule);
alter table policy force row level security;
alter table run force row level security;
alter table extra_basis force row level security;
