-- A schedule of a part-time contract has days and hours of its own, and is one person's.
alter table work_schedule add column part_time boolean not null default false;
