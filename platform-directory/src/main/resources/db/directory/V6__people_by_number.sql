-- Files name people by their numbers.
create index person_by_number on directory.person (agency_id, nip) where nip is not null;
