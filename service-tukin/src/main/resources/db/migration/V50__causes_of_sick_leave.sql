-- As told; absent of other leave, and of what was told before causes were.
alter table leave_fact add column cause text;
