-- How far ahead the last line was that is too far ahead to be taken; the clock is ahead where the next one is too.
alter table terminal add column clock_ahead_once bigint;
