-- Who is assigned, and where, is asked of a whole agency; without this it is looked for among all.
create index assignment_of_agency on directory.assignment (agency_id, person_id) where is_primary;
