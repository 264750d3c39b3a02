-- Soldiers and police have an NRP in place of a NIP. People are found by the number that they have, of whatever kind.
alter table person
    add column nrp text check (nrp ~ '^([0-9]{5,8}(/[A-Z]{1,3})?|[0-9]{10,14})$'),
    add column number text generated always as (coalesce(nip, nrp)) stored,
    add check (nip is null or nrp is null);
create unique index person_number on person (agency_id, number);
