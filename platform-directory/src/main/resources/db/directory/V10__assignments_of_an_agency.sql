-- Whoever goes through the people of an agency must not go through those of all others.
create index assignment_of_agency on directory.assignment (agency_id, person_id) where is_primary;
