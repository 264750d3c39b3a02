-- What somebody is called, his number, kind and rank, each since which day. The row of the person says what is so
-- today; a fact whose day is to come waits here until then.
create table person_fact (
    agency_id   uuid        not null,
    person_id   uuid        not null references person,
    kind        text        not null check (kind in ('NIP', 'NAMA', 'JENIS_PEGAWAI', 'GOLONGAN')),
    valid_from  date        not null,
    -- None where he has no number, or no rank, from then on.
    value       text,
    source      text        not null check (source in ('REGISTER', 'HR', 'FILE', 'SCIM')),
    decree      text,
    waits       boolean     not null default false,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, person_id, kind, valid_from)
);
create index person_fact_waiting on person_fact (agency_id, valid_from) where waits;

-- The owner belongs to no agency: for these statements it looks over the wall.
alter table person no force row level security;
alter table service_period no force row level security;
insert into person_fact (agency_id, person_id, kind, valid_from, value, source)
select person.agency_id, person.person_id, fact.kind, begun.since, fact.value, 'REGISTER'
from person
join lateral (select min(valid_from) as since from service_period where service_period.person_id = person.person_id)
     as begun on begun.since is not null
cross join lateral (values ('NIP', person.nip), ('NAMA', person.name), ('JENIS_PEGAWAI', person.jenis_pegawai),
                           ('GOLONGAN', person.golongan)) as fact (kind, value)
where fact.value is not null;
alter table person force row level security;
alter table service_period force row level security;

alter table person_fact enable row level security;
alter table person_fact force row level security;
create policy wall on person_fact using (agency_id = platform.agency());
-- A day that was entered wrongly is entered again: its value may change, what is known of other days stays.
grant select, insert, update on person_fact to ${app};
