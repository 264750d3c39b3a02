create table agency (
    agency_id            uuid   primary key,
    code                 text   not null unique,
    name                 text   not null,
    kind                 text   not null check (kind in ('LIVE', 'DEMO', 'TRAINING')),
    zone                 text   not null,
    clock_offset_seconds bigint not null default 0 check (kind <> 'LIVE' or clock_offset_seconds = 0),
    revision             bigint not null default 1
);

create table unit (
    agency_id      uuid   not null,
    unit_id        uuid   primary key,
    code           text   not null,
    name           text   not null,
    parent_unit_id uuid   references unit,
    zone           text,
    kode_satker    text   check (kode_satker ~ '^[0-9]{6}$'),
    valid_from     date   not null,
    valid_to       date,
    revision       bigint not null default 1,
    unique (agency_id, code),
    check (parent_unit_id <> unit_id)
);

create table person (
    agency_id     uuid   not null,
    person_id     uuid   primary key,
    nip           text   check (nip ~ '^[0-9]{18}$'),
    name          text   not null,
    jenis_pegawai text   not null,
    golongan      text,
    employed_from date   not null,
    employed_to   date,
    end_status    text,
    revision      bigint not null default 1,
    unique (agency_id, nip)
);

create table assignment (
    agency_id     uuid    not null,
    assignment_id uuid    primary key,
    person_id     uuid    not null references person,
    unit_id       uuid    not null references unit,
    position_code text    not null,
    position_name text    not null,
    jenis_jabatan text    not null,
    kelas_jabatan int     check (kelas_jabatan >= 1),
    penugasan     text    not null,
    is_primary    boolean not null,
    leads_unit    boolean not null,
    assessor_id   uuid    references person,
    decree        text,
    decree_date   date,
    valid_from    date    not null,
    valid_to      date,
    revision      bigint  not null default 1,
    check (assessor_id <> person_id),
    -- Several assignments may overlap; of the primary ones, no two of the same person.
    constraint one_primary_at_a_time exclude using gist
        (person_id with =, daterange(valid_from, valid_to, '[]') with &&) where (is_primary)
);
create index assignment_of_person on assignment (person_id);

create table granted (
    agency_id  uuid   not null,
    grant_id   uuid   primary key,
    person_id  uuid   not null references person,
    role       text   not null,
    unit_id    uuid   references unit,
    valid_from date   not null,
    valid_to   date,
    revision   bigint not null default 1
);
create index granted_to_person on granted (person_id);


-- Accounts that Keycloak is to have; done when it has them.
create table wanted_account (
    agency_id uuid        not null,
    person_id uuid        primary key references person,
    username  text        not null,
    name      text        not null,
    roles     text[]      not null,
    done_at   timestamptz,
    fault     text,
    tries     int         not null default 0,
    next_try  timestamptz not null default clock_timestamp()
);
create index wanted_account_open on wanted_account (next_try) where done_at is null;

do $$
declare t text;
begin
    foreach t in array array['agency', 'unit', 'person', 'assignment', 'granted', 'wanted_account'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;

-- Background work goes through the agencies one after another, each in its own scope; it asks only for their ids.
create function agencies_of_installation() returns setof uuid
    language sql stable security definer set search_path = public
    as $$ select agency_id from agency $$;
revoke all on function agencies_of_installation() from public;
grant execute on function agencies_of_installation() to ${app};
-- The owner stands behind the wall too (FORCE); for the ids above he may look over it.
create policy ids_for_background_work on agency for select to current_user using (true);
