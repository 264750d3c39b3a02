-- Letters that send people to work elsewhere; what for stays in the letter.
create table surat_tugas (
    agency_id      uuid        not null,
    surat_tugas_id uuid        primary key,
    number         text        not null,
    letter_date    date        not null,
    place          text        not null,
    kind           text        not null check (kind in ('DALAM_KOTA', 'LUAR_KOTA')),
    from_date      date        not null,
    to_date        date        not null check (to_date >= from_date),
    state          text        not null check (state in ('ISSUED', 'CANCELLED')),
    recorded_at    timestamptz not null default clock_timestamp(),
    revision       bigint      not null default 1,
    unique (agency_id, surat_tugas_id)
);

-- Whom a letter sends, with its days beside them so that a day finds its letter by one index.
create table surat_tugas_person (
    agency_id      uuid    not null,
    surat_tugas_id uuid    not null references surat_tugas,
    person_id      uuid    not null references person,
    from_date      date    not null,
    to_date        date    not null,
    out_of_town    boolean not null,
    holds          boolean not null default true,
    primary key (agency_id, surat_tugas_id, person_id),
    constraint one_letter_at_a_time exclude using gist
        (person_id with =, daterange(from_date, to_date, '[]') with &&) where (holds)
);
create index surat_tugas_of_person on surat_tugas_person (agency_id, person_id, from_date);

do $$
declare t text;
begin
    foreach t in array array['surat_tugas', 'surat_tugas_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- A letter stays as it was; only whether it still holds may change.
grant update (state, revision) on surat_tugas to ${app};
grant update (holds) on surat_tugas_person to ${app};

alter table attendance_day add column surat_tugas_id uuid;
alter table attendance_day
    add constraint a_day_of_duty_names_its_letter check ((status = 'DUTY') = (surat_tugas_id is not null));
alter table attendance_correction add column surat_tugas_id uuid;
