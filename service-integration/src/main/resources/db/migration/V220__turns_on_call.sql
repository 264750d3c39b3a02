-- A turn on call (siaga): one is at hand and comes when called. Breaks stand in the day too, so that hours
-- are counted by whose turn it is by now.
alter table shift add column on_call boolean not null default false;
alter table roster_entry add column on_call boolean not null default false;
alter table rostered_day
    add column on_call       boolean not null default false,
    add column break_minutes int check (break_minutes >= 0);

alter table rostered_day no force row level security;
alter table roster_entry no force row level security;
-- All entries of a roster with one code were written from one shift.
update rostered_day set break_minutes = entry.break_minutes
from (select distinct roster_id, shift_code, break_minutes from roster_entry) entry
where entry.roster_id = rostered_day.roster_id and entry.shift_code = rostered_day.shift_code;
alter table rostered_day force row level security;
alter table roster_entry force row level security;

alter table rostered_day
    add constraint a_turn_has_its_break check ((shift_code is null) = (break_minutes is null)),
    add constraint a_day_off_is_not_on_call check (shift_code is not null or not on_call);
