-- A run that is paid before its attendance is over, such as that of December, goes by what is known to a
-- day; what comes after it is a difference of the next run.
alter table run add column attended_until date;
