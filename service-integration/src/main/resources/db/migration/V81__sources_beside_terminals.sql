-- What sends punches beside terminals with a protocol of their own: files alone, or an attendance
-- system of the agency, which has a client in Keycloak and is reached through it alone.
alter table terminal
    add column kind      text not null default 'ADMS' check (kind in ('ADMS', 'FILE', 'REST')),
    add column client_id text,
    add constraint a_system_has_a_client check ((kind = 'REST') = (client_id is not null));

-- What an attendance system calls a punch by, and what it said of it beside person and time.
alter table punch
    add column external_id text,
    add column evidence    jsonb,
    add constraint evidence_of_a_system check ((external_id is null) = (evidence is null));
create unique index a_reported_punch_comes_once on punch (agency_id, serial_number, external_id)
    where external_id is not null;
create unique index a_person_is_reported_once_at_a_time
    on punch (agency_id, serial_number, person_id, occurred_at, status)
    where external_id is not null;
-- Whose thousands of ids a batch names, behind the agency's wall.
create index enrolment_of_terminal on enrolment (agency_id, serial_number, pin);
