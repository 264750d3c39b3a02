-- Whom somebody assesses is asked for when he hands his team over.
create index assessor_of_whom on assessor (agency_id, assessor_id);
