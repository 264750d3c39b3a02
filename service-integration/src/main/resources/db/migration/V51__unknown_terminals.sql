-- Whoever reaches the door may knock under any name: only what can be a serial number is remembered,
-- and of those only so many.
delete from pending_terminal where serial_number !~ '^[A-Za-z0-9_-]{4,40}$';
alter table pending_terminal
    add constraint a_serial_number check (serial_number ~ '^[A-Za-z0-9_-]{4,40}$');
create index pending_terminal_by_age on pending_terminal (last_seen);

-- A line may be as long as an upload, an entry of an index may not.
alter table quarantined_line drop constraint quarantined_line_serial_number_line_key;
create unique index a_line_waits_once on quarantined_line (serial_number, md5(line));
