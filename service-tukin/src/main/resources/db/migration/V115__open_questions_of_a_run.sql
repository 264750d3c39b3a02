-- Whoever checks a run looks at those few first of whom something is still asked.
create index run_statement_open on run_statement (agency_id, run_id, version, person_id) where not complete;
