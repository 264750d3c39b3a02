-- This service keeps nothing of its own.
select 1;
