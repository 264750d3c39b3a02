-- Who leads a unit, and who has his place in it, is asked by the unit.
create index assignment_of_unit on assignment (agency_id, unit_id);
