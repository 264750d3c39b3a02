-- What somebody's service is, on which days. Who is on a leave without pay comes back from it.
create table service_period (
    agency_id  uuid    not null,
    person_id  uuid    not null references person,
    status     text    not null,
    serves     boolean not null generated always as (status in ('CPNS', 'AKTIF')) stored,
    decree     text,
    valid_from date    not null,
    valid_to   date,
    primary key (agency_id, person_id, valid_from),
    check (valid_to >= valid_from),
    constraint one_status_at_a_time exclude using gist
        (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Who is the pejabat penilai of a place, on which of its days.
create table assessor (
    agency_id     uuid not null,
    assignment_id uuid not null references assignment,
    assessor_id   uuid not null references person,
    reason        text,
    valid_from    date not null,
    valid_to      date,
    primary key (agency_id, assignment_id, valid_from),
    check (valid_to >= valid_from),
    constraint one_assessor_at_a_time exclude using gist
        (assignment_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- The owner belongs to no agency: for these statements it looks over the wall.
alter table person no force row level security;
alter table assignment no force row level security;
insert into service_period (agency_id, person_id, status, valid_from, valid_to)
select agency_id, person_id, case jenis_pegawai when 'CPNS' then 'CPNS' else 'AKTIF' end, employed_from, employed_to
from person;
insert into service_period (agency_id, person_id, status, valid_from)
select agency_id, person_id, end_status, employed_to + 1 from person where end_status is not null;
insert into assessor (agency_id, assignment_id, assessor_id, valid_from, valid_to)
select agency_id, assignment_id, assessor_id, valid_from, valid_to from assignment where assessor_id is not null;
alter table person force row level security;
alter table assignment force row level security;

alter table person drop column employed_from, drop column employed_to, drop column end_status;
alter table assignment drop column assessor_id;

do $$
declare t text;
begin
    foreach t in array array['service_period', 'assessor'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
end $$;
