-- By which PTKP somebody is taxed in a year: by the one that its first run used, whatever is told since, until a
-- second person has confirmed another one. A year without one goes by the year before.
create table ptkp_of_year (
    agency_id uuid not null,
    person_id uuid not null,
    year      int  not null,
    ptkp      text not null,
    change_id uuid,
    primary key (agency_id, person_id, year)
);

create table ptkp_change (
    agency_id  uuid        not null,
    change_id  uuid        not null,
    person_id  uuid        not null,
    year       int         not null,
    ptkp       text        not null,
    reason     text        not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REJECTED')),
    given_by   uuid        not null check (given_by <> person_id),
    given_at   timestamptz not null default clock_timestamp(),
    decided_by uuid        check (decided_by not in (given_by, person_id)),
    decided_at timestamptz,
    rejection  text,
    primary key (agency_id, change_id),
    check ((decided_by is null) = (state = 'WAITING')),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'REJECTED') = (rejection is not null))
);
create unique index one_ptkp_change_waits on ptkp_change (agency_id, person_id, year) where state = 'WAITING';

do $$
declare t text;
begin
    foreach t in array array['ptkp_of_year', 'ptkp_change'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (ptkp, change_id) on ptkp_of_year to ${app};
-- What was given stays as it was given.
grant update (state, decided_by, decided_at, rejection) on ptkp_change to ${app};
