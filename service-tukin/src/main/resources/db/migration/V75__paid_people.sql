-- What was known of people when a file of a run first needed it, so that its files and accounts are the
-- same for ever. What is absent was not known then.
create table paid_person (
    agency_id     uuid not null,
    run_id        uuid not null references run,
    person_id     uuid not null,
    number        text,
    jenis_pegawai text,
    golongan      text,
    position      text,
    jenis_jabatan text,
    primary key (agency_id, run_id, person_id)
);
alter table paid_person enable row level security;
alter table paid_person force row level security;
create policy wall on paid_person using (agency_id = platform.agency());
grant select, insert on paid_person to ${app};
