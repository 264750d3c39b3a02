-- The lines that were dismissed, in the order in which they came.
create index quarantined_line_dismissed on quarantined_line (agency_id, line_id) where dismissed_by is not null;
