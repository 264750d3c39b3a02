-- A move that the other agency has refused comes back to this one, which sends a package anew or has the service go on.
do $$
declare held record;
begin
    for held in select conname from pg_constraint
                where conrelid = 'transfer_out'::regclass and contype = 'c'
                  and pg_get_constraintdef(oid) like '%RELEASED%' loop
        execute format('alter table transfer_out drop constraint %I', held.conname);
    end loop;
end $$;
alter table transfer_out
    add column returned_reason text,
    -- Each time that it is sent it is another package; what was signed before stays as it was signed.
    add column package_id uuid,
    add constraint transfer_out_state_check check (state in ('DRAFT', 'RELEASED', 'RETURNED', 'CANCELLED')),
    add constraint transfer_out_released_check check
        (case when state in ('RELEASED', 'RETURNED') then released_by is not null and paid_until is not null
              when state = 'DRAFT' then released_by is null else true end),
    add constraint transfer_out_returned_check check (state <> 'RETURNED' or returned_reason is not null);
alter table transfer_out_package add column package_id uuid;
-- The owner belongs to no agency: for these statements it looks over the wall.
alter table transfer_out no force row level security;
alter table transfer_out_package no force row level security;
update transfer_out set package_id = transfer_id;
update transfer_out_package set package_id = transfer_id;
alter table transfer_out force row level security;
alter table transfer_out_package force row level security;
alter table transfer_out alter column package_id set not null;
alter table transfer_out_package alter column package_id set not null;
alter table transfer_out_package drop constraint transfer_out_package_pkey, add primary key (package_id);
create index transfer_out_of_package on transfer_out (agency_id, package_id);
grant update (returned_reason, package_id) on transfer_out to ${app};

-- That a package of this installation was refused is told to the agency from which it came.
alter table transfer_in add column told_at timestamptz, add column next_try timestamptz not null default clock_timestamp();
create index transfer_in_to_tell on transfer_in (agency_id, next_try)
    where state = 'REFUSED' and hand_over = 'INSTALLATION' and told_at is null;
grant update (told_at, next_try) on transfer_in to ${app};
create policy ids_for_background_work on transfer_in for select to current_user using (true);
create or replace function agencies_with_transfers_to_hand_over() returns setof uuid
    language sql volatile security definer set search_path = public
    as $$ select a.agency_id from agency a
          where exists (select from transfer_out w
                        where w.agency_id = a.agency_id and w.state = 'RELEASED' and w.hand_over = 'INSTALLATION'
                          and w.delivered_at is null and w.next_try <= clock_timestamp())
             or exists (select from transfer_in w
                        where w.agency_id = a.agency_id and w.state = 'REFUSED' and w.hand_over = 'INSTALLATION'
                          and w.told_at is null and w.next_try <= clock_timestamp()) $$;

-- What somebody who came from another agency had been away without leave there that year.
create table absence_carried (
    agency_id   uuid not null,
    person_id   uuid not null references person,
    year        int  not null,
    days        int  not null check (days >= 0),
    minutes     int  not null check (minutes >= 0),
    longest_run int  not null check (longest_run >= 0),
    primary key (agency_id, person_id, year)
);
alter table absence_carried enable row level security;
alter table absence_carried force row level security;
create policy wall on absence_carried using (agency_id = platform.agency());
grant select, insert, update on absence_carried to ${app};
