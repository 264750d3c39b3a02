-- People are known by the numbers that they had too.
create index person_fact_number on person_fact (agency_id, value) where kind = 'NIP';
