-- What a terminal reported of itself, the latest first.
create index raw_upload_operations on raw_upload (agency_id, serial_number, raw_id) where kind = 'OPERLOG';
