-- Positions are listed by unit and code, a page at a time, from the places that are held.
create index assignment_by_position on assignment (agency_id, unit_id, position_code);
