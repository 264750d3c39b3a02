-- That the days of a closed period are exactly those of its manifest is looked at once, unit by unit
-- as periods close, and not at each calculation: facts wait while a run begins. Whatever changes one
-- of the days takes it back.
alter table period_fact add column whole boolean not null default false;

-- The days of one unit, and whether a unit has any; nothing asked for those of a whole agency since.
create index attendance_fact_in on attendance_fact (agency_id, unit_id, date);
drop index attendance_fact_on;

-- By the first and the last day of what changed: looking once more costs little, and is rare. Whoever
-- looks holds the same lock alone: days that he didn't see come here after him, and doubt what he found.
create function doubt_whole_periods() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('late facts of ' || platform.agency(), 0));
    update period_fact period set whole = false
    from (select unit_id, min(date) as first, max(date) as last from changed where unit_id is not null group by unit_id) day
    where period.unit_id = day.unit_id and period.whole and period.starts <= day.last and period.ends >= day.first;
    return null;
end $$;
create trigger new_days_are_doubted after insert on attendance_fact
    referencing new table as changed for each statement execute function doubt_whole_periods();
create trigger changed_days_are_doubted after update on attendance_fact
    referencing new table as changed for each statement execute function doubt_whole_periods();
create trigger days_before_their_change_are_doubted after update on attendance_fact
    referencing old table as changed for each statement execute function doubt_whole_periods();
create trigger lost_days_are_doubted after delete on attendance_fact
    referencing old table as changed for each statement execute function doubt_whole_periods();

-- Another manifest, whoever keeps it, is looked at anew.
create function doubt_another_manifest() returns trigger language plpgsql as $$
begin
    new.whole := false;
    return new;
end $$;
create trigger another_manifest_is_doubted before update on period_fact
    for each row when ((old.starts, old.ends, old.closed, old.person_days, old.hash)
                       is distinct from (new.starts, new.ends, new.closed, new.person_days, new.hash))
    execute function doubt_another_manifest();
