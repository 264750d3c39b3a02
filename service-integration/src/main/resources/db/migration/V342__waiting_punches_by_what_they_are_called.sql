-- What a system calls a punch that waits, or was found to be none: another one must not be called the same. No name is longer,
-- and what a terminal sends may be of any length, which an index doesn't take.
create index quarantined_line_by_external_id
    on quarantined_line (agency_id, serial_number, (left(split_part(split_part(line, E'\tId=', 2), E'\t', 1), 100)))
    where (settled_at is null or dismissed_by is not null) and line like 'PIN=%';
