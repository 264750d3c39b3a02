-- A day that can't be resolved is set aside, so that those beside it go on. It still waits, so that no period closes
-- over it, and is tried again once something new is known of it, and every few hours.
alter table stale_day
    add column stuck_since   timestamptz,
    add column stuck_because text,
    add constraint a_stuck_day_says_why check ((stuck_since is null) = (stuck_because is null));
create index stale_day_stuck on stale_day (agency_id, person_id, date) where stuck_since is not null;
create or replace function agencies_with_stale_days() returns setof uuid
    language sql volatile security definer set search_path = public
    as $$ select a.agency_id from agency a
          where exists (select from stale_day w where w.agency_id = a.agency_id and w.stuck_since is null) $$;

-- What came to nothing, as the work list counts it.
create index cloud_pull_failed on cloud_pull (agency_id, serial_number, pull_id) where state = 'FAILED';
create index webhook_delivery_rejected on webhook_delivery (agency_id, delivery_id) where state = 'REJECTED';
create index notice_delivery_failed on notice_delivery (agency_id, queued_at) where state = 'FAILED';
