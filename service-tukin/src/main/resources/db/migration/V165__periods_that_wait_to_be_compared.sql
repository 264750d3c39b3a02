-- Which closed periods are to be held against their manifests, for the worker, who belongs to no agency;
-- ids and months alone. What no event had compared, such as after days that came behind their period, was
-- compared within the request that began a run: of a million people six minutes, and it died of it.
create table period_to_look_at (
    agency_id uuid not null,
    month     text not null,
    unit_id   uuid not null,
    primary key (agency_id, month, unit_id)
);
grant select, insert, delete on period_to_look_at to ${app};

alter table period_fact no force row level security;
insert into period_to_look_at (agency_id, month, unit_id)
select agency_id, month, unit_id from period_fact where closed and not whole;
alter table period_fact force row level security;

-- Those too that were found to differ: the day that was missing may have come.
create or replace function doubt_whole_periods() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('late facts of ' || platform.agency(), 0));
    with day as (
        select unit_id, min(date) as first, max(date) as last from changed where unit_id is not null group by unit_id
    ), doubted as (
        update period_fact period set whole = false from day
        where period.unit_id = day.unit_id and period.whole and period.starts <= day.last and period.ends >= day.first
    )
    insert into period_to_look_at (agency_id, month, unit_id)
    select period.agency_id, period.month, period.unit_id
    from period_fact period join day using (unit_id)
    where period.closed and period.starts <= day.last and period.ends >= day.first
    order by 1, 2, 3
    on conflict do nothing;
    return null;
end $$;

create function look_at_another_manifest() returns trigger language plpgsql as $$
begin
    insert into period_to_look_at (agency_id, month, unit_id) values (new.agency_id, new.month, new.unit_id)
    on conflict do nothing;
    return null;
end $$;
create trigger new_manifest_is_looked_at after insert on period_fact
    for each row when (new.closed) execute function look_at_another_manifest();
create trigger another_manifest_is_looked_at after update on period_fact
    for each row when (new.closed and (old.starts, old.ends, old.closed, old.person_days, old.hash)
                       is distinct from (new.starts, new.ends, new.closed, new.person_days, new.hash))
    execute function look_at_another_manifest();
