-- Whether somebody's service has ended by that day: from then on he is nobody's assessor and acts in nobody's name.
create function has_left(person uuid, day date) returns boolean
    language sql stable
    as $$ select exists (select from service_period served
                         where served.agency_id = platform.agency() and served.person_id = person
                           and served.status in ('PENSIUN', 'MENINGGAL', 'BERHENTI')
                           and served.valid_from <= day and (served.valid_to is null or served.valid_to >= day)) $$;
grant execute on function has_left(uuid, date) to ${app};
create index service_period_ended on service_period (agency_id, person_id, valid_from)
    where status in ('PENSIUN', 'MENINGGAL', 'BERHENTI');
