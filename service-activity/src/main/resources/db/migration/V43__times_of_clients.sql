-- When an entry was written by the clock of the client, who may have had no line; it decides nothing.
alter table daily_log add column client_time timestamptz;
