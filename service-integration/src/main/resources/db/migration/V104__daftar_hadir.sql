-- Who was at a unit without a terminal on a day, as its operator copied it and its head attests it.
create table daftar_hadir (
    agency_id       uuid        not null,
    daftar_hadir_id uuid        primary key,
    unit_id         uuid        not null references unit,
    date            date        not null,
    state           text        not null check (state in ('ENTERED', 'ATTESTED', 'RETURNED', 'CANCELLED')),
    entered_by      uuid        not null references person,
    attested_by     uuid        references person,
    recorded_at     timestamptz not null default clock_timestamp(),
    revision        bigint      not null default 1,
    check (state <> 'ATTESTED' or (attested_by is not null and attested_by <> entered_by))
);
create unique index one_daftar_hadir_of_a_day on daftar_hadir (agency_id, unit_id, date)
    where state in ('ENTERED', 'ATTESTED');
create index daftar_hadir_of_unit on daftar_hadir (agency_id, unit_id, date, daftar_hadir_id);

create table daftar_hadir_line (
    agency_id       uuid      not null,
    daftar_hadir_id uuid      not null references daftar_hadir,
    person_id       uuid      not null references person,
    arrival         timestamp,
    departure       timestamp,
    primary key (agency_id, daftar_hadir_id, person_id),
    check (arrival is not null or departure is not null),
    check (departure > arrival)
);

do $$
declare t text;
begin
    foreach t in array array['daftar_hadir', 'daftar_hadir_line'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (state, attested_by, revision) on daftar_hadir to ${app};
