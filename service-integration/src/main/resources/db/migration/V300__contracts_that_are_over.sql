-- Whose contract is over has left as whoever retired has.
create or replace function has_left(person uuid, day date) returns boolean
    language sql stable
    as $$ select exists (select from service_period served
                         where served.agency_id = platform.agency() and served.person_id = person
                           and served.status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI')
                           and served.valid_from <= day and (served.valid_to is null or served.valid_to >= day)) $$;
drop index service_period_ended;
create index service_period_ended on service_period (agency_id, person_id, valid_from)
    where status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI');
