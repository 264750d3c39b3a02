-- By which policy a difference was worked out; those of before went by that of their month's own run.
alter table run_correction add column policy_id uuid;
