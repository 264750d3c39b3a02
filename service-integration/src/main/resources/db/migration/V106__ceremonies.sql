-- Apel and upacara that were held, and who stayed away.
create table ceremony (
    agency_id   uuid        not null,
    ceremony_id uuid        primary key,
    kind        text        not null check (kind in ('APEL', 'UPACARA')),
    name        text        not null,
    date        date        not null,
    unit_id     uuid        references unit,
    state       text        not null check (state in ('HELD', 'CANCELLED')),
    recorded_at timestamptz not null default clock_timestamp(),
    revision    bigint      not null default 1
);
create unique index ceremony_once on ceremony (agency_id, date, kind, name, unit_id) nulls not distinct
    where state = 'HELD';
create index ceremony_latest on ceremony (agency_id, date, ceremony_id);

-- The date stands beside it so that a day finds its ceremonies by one index.
create table ceremony_absence (
    agency_id   uuid    not null,
    ceremony_id uuid    not null references ceremony,
    person_id   uuid    not null references person,
    date        date    not null,
    holds       boolean not null default true,
    primary key (agency_id, person_id, date, ceremony_id)
);
create index ceremony_absence_of_ceremony on ceremony_absence (agency_id, ceremony_id);

do $$
declare t text;
begin
    foreach t in array array['ceremony', 'ceremony_absence'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (state, revision) on ceremony to ${app};
grant update (holds) on ceremony_absence to ${app};

alter table attendance_day add column missed_ceremonies int not null default 0 check (missed_ceremonies >= 0);
alter table attendance_correction add column missed_ceremonies int not null default 0 check (missed_ceremonies >= 0);
