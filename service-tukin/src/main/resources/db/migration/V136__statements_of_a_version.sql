-- A version is summed up without passing over all others of its run; pages go by person.
create index run_statement_of_version on run_statement (agency_id, run_id, version);
