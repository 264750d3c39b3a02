-- A mark had the day for its key, so that who marked a day waited for whoever was just resolving it, a second or more
-- under load. Each is a row of its own now, taken in the order in which they came.
alter table stale_day drop constraint stale_day_pkey;
alter table stale_day
    add column mark_id   bigint generated always as identity,
    add column marked_at timestamptz not null default clock_timestamp();
alter table stale_day add primary key (agency_id, mark_id);
create index stale_day_of_person on stale_day (agency_id, person_id, date);
