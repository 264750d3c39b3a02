-- Whom a checker holds in a run, and why. New versions of the run keep it; after the approval it can
-- only be released, by somebody else.
create table run_hold (
    agency_id   uuid        not null,
    run_id      uuid        not null references run,
    person_id   uuid        not null,
    reason      text        not null,
    held_by     uuid        not null,
    held_at     timestamptz not null default clock_timestamp(),
    released_by uuid check (released_by <> held_by),
    released_at timestamptz,
    primary key (run_id, person_id),
    check ((released_by is null) = (released_at is null))
);
alter table run_hold enable row level security;
alter table run_hold force row level security;
create policy wall on run_hold using (agency_id = platform.agency());
grant select, insert, update, delete on run_hold to ${app};

create function refuse_change_of_holds_once_approved() returns trigger language plpgsql as $$
begin
    if exists (select from run where run_id = coalesce(new.run_id, old.run_id) and state in ('APPROVED', 'LOCKED')) then
        raise exception 'Who is held in an approved run is only released';
    end if;
    return coalesce(new, old);
end $$;
create trigger holds_stay_once_approved before insert or delete on run_hold
    for each row execute function refuse_change_of_holds_once_approved();

-- What a version grants, once it is approved.
create view granted_statement with (security_invoker = true) as
select statement.agency_id, statement.run_id, statement.version, statement.person_id, statement.unit_id, statement.net,
       statement.result, statement.result_hash
from run_statement statement
where statement.complete
  and not exists (select from run_hold hold
                  where hold.run_id = statement.run_id and hold.person_id = statement.person_id);
create view granted_correction with (security_invoker = true) as
select correction.agency_id, correction.run_id, correction.version, correction.person_id, correction.month,
       correction.paid, correction.due
from run_correction correction
where not exists (select from run_hold hold
                  where hold.run_id = correction.run_id and hold.person_id = correction.person_id);
grant select on granted_statement, granted_correction to ${app};
