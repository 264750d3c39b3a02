-- What a system calls a punch that waits, or was found to be none: another one must not be called the same.
create index quarantined_line_by_external_id
    on quarantined_line (agency_id, serial_number, (split_part(split_part(line, E'\tId=', 2), E'\t', 1)))
    where (settled_at is null or dismissed_by is not null) and line like 'PIN=%';
