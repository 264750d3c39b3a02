-- A terminal is online while it was heard of within two minutes; since when says whether what it sends
-- is sent as it happens, and by that its clock is measured.
alter table terminal
    add column online_since        timestamptz,
    add column clock_drift_seconds bigint;
