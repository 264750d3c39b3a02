-- Who holds a position, and which units have one, is asked by its code.
create index assignment_by_position on directory.assignment (agency_id, position_code);
