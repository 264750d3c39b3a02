-- HR's work list counts of whom SIASN did not answer, or answered in another form.
create index siasn_answer_failed on siasn_answer (agency_id) where fault is not null;
create index siasn_answer_drifted on siasn_answer (agency_id) where drift <> '{}';
