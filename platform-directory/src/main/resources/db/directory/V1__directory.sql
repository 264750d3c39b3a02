grant usage on schema directory to ${app};

create table directory.agency (
    agency_id            uuid   primary key,
    code                 text   not null,
    name                 text   not null,
    kind                 text   not null,
    zone                 text   not null,
    clock_offset_seconds bigint not null,
    epoch                bigint not null,
    revision             bigint not null
);
create table directory.unit (
    agency_id      uuid      not null,
    unit_id        uuid      primary key,
    code           text      not null,
    name           text      not null,
    parent_unit_id uuid,
    zone           text,
    kode_satker    text,
    during         daterange not null,
    epoch          bigint    not null,
    revision       bigint    not null
);
create index unit_by_parent on directory.unit (parent_unit_id);

create table directory.person (
    agency_id     uuid   not null,
    person_id     uuid   primary key,
    nip           text,
    name          text   not null,
    jenis_pegawai text   not null,
    golongan      text,
    epoch         bigint not null,
    revision      bigint not null
);
create index person_by_name on directory.person (agency_id, name, person_id);

create table directory.person_status (
    agency_id uuid      not null,
    person_id uuid      not null references directory.person on delete cascade,
    code      text      not null,
    during    daterange not null
);
create index person_status_of on directory.person_status (person_id);

create table directory.assignment (
    agency_id     uuid      not null,
    assignment_id uuid      primary key,
    person_id     uuid      not null,
    unit_id       uuid      not null,
    position_code text      not null,
    position_name text      not null,
    jenis_jabatan text      not null,
    kelas_jabatan int,
    penugasan     text      not null,
    is_primary    boolean   not null,
    leads_unit    boolean   not null,
    during        daterange not null,
    epoch         bigint    not null,
    revision      bigint    not null
);
create index assignment_of on directory.assignment (person_id);
create index assignment_in on directory.assignment (unit_id);

create table directory.assessor (
    agency_id     uuid      not null,
    assignment_id uuid      not null references directory.assignment on delete cascade,
    assessor_id   uuid      not null,
    during        daterange not null
);
create index assessor_of on directory.assessor (assignment_id);
create index assessed_by on directory.assessor (assessor_id);

create table directory.granted (
    agency_id uuid      not null,
    grant_id  uuid      primary key,
    person_id uuid      not null,
    role      text      not null,
    unit_id   uuid,
    during    daterange not null,
    epoch     bigint    not null,
    revision  bigint    not null
);
create index granted_to on directory.granted (person_id);

create table directory.calendar (
    agency_id uuid   not null,
    year      int    not null,
    epoch     bigint not null,
    revision  bigint not null,
    primary key (agency_id, year)
);
create table directory.holiday (
    agency_id uuid not null,
    year      int  not null,
    date      date not null,
    kind      text not null,
    name      text not null,
    foreign key (agency_id, year) references directory.calendar on delete cascade
);
create index holiday_on on directory.holiday (agency_id, date);

do $$
declare t text;
begin
    foreach t in array array['agency', 'unit', 'person', 'person_status', 'assignment', 'assessor', 'granted', 'calendar', 'holiday'] loop
        execute format('alter table directory.%I enable row level security', t);
        execute format('alter table directory.%I force row level security', t);
        execute format('create policy wall on directory.%I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update, delete on directory.%I to ${app}', t);
    end loop;
end $$;
