-- From when until when the work was done, where that was written down.
alter table daily_log add column starts_at time;
alter table daily_log add column ends_at time;
alter table daily_log add constraint hours_of_a_day
    check ((starts_at is null) = (ends_at is null) and starts_at < ends_at);
create index daily_log_with_hours on daily_log (agency_id, person_id, date) where starts_at is not null;
