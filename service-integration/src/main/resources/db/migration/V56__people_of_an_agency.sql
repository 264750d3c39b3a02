-- The register is paged by agency; by the id alone each page would look at the people of everybody.
create index person_of_agency on person (agency_id, person_id);
