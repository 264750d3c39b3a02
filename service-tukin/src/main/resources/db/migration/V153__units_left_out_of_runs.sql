-- Units that a run leaves out, with all below them as they were then: the run goes on for all others, and the
-- people of these are held by it until somebody else releases the unit as a whole.
create table left_unit (
    agency_id   uuid        not null,
    run_id      uuid        not null references run,
    unit_id     uuid        not null,
    code        text        not null,
    kode_satker text,
    reason      text        not null,
    left_by     uuid        not null,
    left_at     timestamptz not null default clock_timestamp(),
    released_by uuid check (released_by <> left_by),
    released_at timestamptz,
    primary key (agency_id, run_id, unit_id),
    check ((released_by is null) = (released_at is null))
);
comment on column left_unit.code is 'Of the unit when it was left out, so that accounts stay the same when it is given another';
comment on column left_unit.kode_satker is 'Its satker then, or that of the next unit above it that has one';
create index left_unit_waits on left_unit (agency_id, run_id) where released_at is null;

-- Each unit by which somebody is left out, with the one that was named: no unit is below two of them.
create table left_unit_below (
    agency_id uuid not null,
    run_id    uuid not null,
    below_id  uuid not null,
    unit_id   uuid not null,
    primary key (agency_id, run_id, below_id),
    foreign key (agency_id, run_id, unit_id) references left_unit
);

do $$
declare t text;
begin
    foreach t in array array['left_unit', 'left_unit_below'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, delete on %I to ${app}', t);
    end loop;
end $$;
grant update (released_by, released_at) on left_unit to ${app};

create function refuse_change_of_left_units_once_approved() returns trigger language plpgsql as $$
begin
    if exists (select from run where run_id = coalesce(new.run_id, old.run_id) and state in ('APPROVED', 'LOCKED')) then
        raise exception 'A unit that an approved run leaves out is only released';
    end if;
    return coalesce(new, old);
end $$;
create trigger left_units_stay_once_approved before insert or delete on left_unit
    for each row execute function refuse_change_of_left_units_once_approved();
create trigger units_below_stay_once_approved before insert or delete on left_unit_below
    for each row execute function refuse_change_of_left_units_once_approved();

-- Who is held with his unit; by hand too where somebody holds him himself, which outlives his unit's release.
alter table run_hold
    add column unit_id uuid,
    add column by_hand boolean not null default true;
alter table run_hold no force row level security;
alter table run_hold add check (by_hand or unit_id is not null);
alter table run_hold force row level security;
create index run_hold_with_unit on run_hold (agency_id, run_id, unit_id) where unit_id is not null;

-- A replica of before knows nothing of left units: what it has calculated is not approved.
create function refuse_pay_of_left_units() returns trigger language plpgsql as $$
begin
    if exists (select from left_unit where agency_id = new.agency_id and run_id = new.run_id)
       and exists (select from (select (select below.unit_id from left_unit_below below
                                        where below.agency_id = new.agency_id and below.run_id = new.run_id
                                          and below.below_id = statement.unit_id) as left_out,
                                       (select hold.held_by from run_hold hold
                                        where hold.run_id = new.run_id and hold.person_id = statement.person_id) as held
                                from version_statement statement
                                where run_id = new.run_id and version = new.version) placed
                   where left_out is not null and held is null) then
        raise exception 'Nobody of a unit that a run leaves out is paid by it';
    end if;
    return new;
end $$;
create trigger left_units_are_not_paid before update of state on run for each row
    when (new.state = 'APPROVED' and old.state <> 'APPROVED') execute function refuse_pay_of_left_units();
