-- A terminal that counts seconds since 1970 knows the instant and no zone: of its punches a zone that is set right
-- changes the local time alone.
alter table punch add column in_seconds boolean not null default false;
alter table withdrawn_punch add column in_seconds boolean not null default false;

create or replace function withdraw_punches(of_serial text, of_pin text, of_person uuid, since timestamp,
                                            until timestamp, why text) returns setof punch
    language sql volatile security definer set search_path = public
    as $$
        with gone as (
            delete from punch
            where agency_id = platform.agency() and serial_number = of_serial and pin = of_pin
              and person_id = of_person and device_time >= since and (until is null or device_time < until)
            returning *
        ),
        kept as (
            insert into withdrawn_punch (agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id,
                                         occurred_at, received_at, raw_id, external_id, evidence, flags, in_seconds,
                                         because)
            select agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id, occurred_at,
                   received_at, raw_id, external_id, evidence, flags, in_seconds, why
            from gone
        )
        select * from gone
    $$;

-- All are gone before the first comes again, so that none stands in another's way.
create or replace function redate_punches(of_serial text, in_zone text, since timestamp)
    returns table (person_id uuid, date date)
    language sql volatile security definer set search_path = public
    as $$
        with gone as (
            delete from punch p
            where p.agency_id = platform.agency() and p.serial_number = of_serial and p.device_time >= since
            returning p.*
        ),
        redated as (
            select gone.*,
                   case when external_id is null and not in_seconds then device_time
                        else occurred_at at time zone in_zone end as local,
                   case when external_id is null and not in_seconds then device_time at time zone in_zone
                        else occurred_at end as instant
            from gone
        ),
        put as (
            insert into punch (agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id,
                               occurred_at, received_at, raw_id, external_id, evidence, flags, in_seconds)
            select r.agency_id, r.punch_id, r.serial_number, r.pin, r.local, r.status, r.verify, r.person_id,
                   r.instant, r.received_at, r.raw_id, r.external_id, r.evidence, r.flags, r.in_seconds
            from redated r order by r.punch_id
        )
        select r.person_id, r.device_time::date from redated r
        union
        select r.person_id, r.local::date from redated r
    $$;
