-- Positions that people held before anything was recorded here, by decree: to be read, and to count for nothing else.
create table past_position (
    agency_id     uuid not null,
    position_id   uuid primary key,
    person_id     uuid not null references person,
    unit_name     text not null,
    position_name text not null,
    jenis_jabatan text not null,
    kelas_jabatan int  check (kelas_jabatan >= 1),
    valid_from    date not null,
    valid_to      date not null check (valid_to >= valid_from),
    decree        text not null,
    decree_date   date,
    -- One decree may give a person one position from one day on.
    unique (agency_id, person_id, decree, valid_from)
);

alter table past_position enable row level security;
alter table past_position force row level security;
create policy wall on past_position using (agency_id = platform.agency());
grant select, insert on past_position to ${app};
