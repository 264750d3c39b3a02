-- Ratings as evaluation tells them, to be held against those of e-Kinerja BKN.
create table own_rating (
    agency_id uuid   not null,
    rating_id uuid   not null,
    person_id uuid   not null,
    unit_id   uuid   not null,
    period    text   not null,
    hasil     text   not null,
    perilaku  text   not null,
    predikat  text   not null,
    epoch     bigint not null,
    revision  bigint not null,
    primary key (agency_id, rating_id)
);
create index own_rating_of_period on own_rating (agency_id, period, person_id);

-- Ratings of a month as a Rekap Penilaian of e-Kinerja has them.
create table ekinerja_rating (
    agency_id  uuid        not null,
    month      text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    person_id  uuid        not null references person,
    hasil      text        not null,
    perilaku   text        not null,
    predikat   text        not null,
    brought_by uuid        not null,
    brought_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, month, person_id)
);

-- Whose SKP of a year a Laporan SKP of e-Kinerja lists; of a Plt and a definitive post both.
create table ekinerja_skp (
    agency_id  uuid        not null,
    year       int         not null,
    person_id  uuid        not null references person,
    acting     boolean     not null,
    until_day  date,
    brought_by uuid        not null,
    brought_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, year, person_id, acting)
);

-- Of whom nothing is awaited in e-Kinerja, why and on which days.
create table ekinerja_exclusion (
    agency_id    uuid        not null,
    exclusion_id uuid        primary key,
    person_id    uuid        not null references person,
    reason       text        not null
                 check (reason in ('PENSIUN', 'PINDAH_INSTANSI', 'HUKUMAN_DISIPLIN', 'TUGAS_BELAJAR', 'CLTN', 'LAINNYA')),
    from_day     date        not null,
    to_day       date,
    entered_by   uuid        not null,
    entered_at   timestamptz not null default clock_timestamp(),
    revision     bigint      not null default 1,
    check (to_day >= from_day)
);
create index ekinerja_exclusion_of_person on ekinerja_exclusion (agency_id, person_id, from_day);
create index ekinerja_exclusion_in_order on ekinerja_exclusion (agency_id, exclusion_id);

do $$
declare t text;
begin
    foreach t in array array['own_rating', 'ekinerja_rating', 'ekinerja_skp', 'ekinerja_exclusion'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on own_rating, ekinerja_rating, ekinerja_skp to ${app};
grant update (to_day, revision) on ekinerja_exclusion to ${app};
