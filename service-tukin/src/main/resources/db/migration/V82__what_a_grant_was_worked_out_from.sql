-- With what each was worked out from, so that nobody joins a run with itself.
create or replace view granted_statement with (security_invoker = true) as
select statement.agency_id, statement.run_id, statement.version, statement.person_id, statement.unit_id, statement.net,
       statement.result, statement.result_hash, statement.facts, statement.ceiling
from run_statement statement
where statement.complete
  and not exists (select from run_hold hold
                  where hold.run_id = statement.run_id and hold.person_id = statement.person_id);
create or replace view granted_correction with (security_invoker = true) as
select correction.agency_id, correction.run_id, correction.version, correction.person_id, correction.month,
       correction.paid, correction.due, correction.facts
from run_correction correction
where not exists (select from run_hold hold
                  where hold.run_id = correction.run_id and hold.person_id = correction.person_id);
