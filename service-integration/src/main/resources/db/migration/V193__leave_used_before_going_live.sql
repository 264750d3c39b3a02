-- Days of annual leave that were used in a year before anything was recorded here.
alter table leave_opening add column used_days int not null default 0 check (used_days >= 0);
grant update (used_days) on leave_opening to ${app};
