-- What about a punch should make somebody look twice; none of it changes a day.
alter table punch add column flags text[] not null default '{}';
alter table withdrawn_punch add column flags text[] not null default '{}';

-- Where the people of a unit are at work, as far as an attendance system tells where a punch was.
create table unit_area (
    agency_id uuid          not null,
    unit_id   uuid          not null references unit,
    lat       numeric(9, 6) not null check (lat between -90 and 90),
    lon       numeric(9, 6) not null check (lon between -180 and 180),
    radius_m  int           not null check (radius_m between 10 and 100000),
    revision  bigint        not null,
    primary key (agency_id, unit_id)
);
alter table unit_area enable row level security;
alter table unit_area force row level security;
create policy wall on unit_area using (agency_id = platform.agency());
grant select, insert, update on unit_area to ${app};

-- Along the surface of a sphere, which is near enough for the reach of a building.
create function metres_between(lat_one float8, lon_one float8, lat_other float8, lon_other float8) returns float8
    language sql immutable strict parallel safe
    as $$ select 2 * 6371000 * asin(least(1, sqrt(
              power(sin(radians(lat_other - lat_one) / 2), 2)
              + cos(radians(lat_one)) * cos(radians(lat_other)) * power(sin(radians(lon_other - lon_one) / 2), 2)))) $$;

-- Nobody alters or deletes a punch but by these two: what is withdrawn stays on record, and what is dated anew stays
-- the same punch. What came is kept in raw_upload as it came.
create function withdraw_punches(of_serial text, of_pin text, of_person uuid, since timestamp, until timestamp,
                                 why text) returns setof punch
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
                                         occurred_at, received_at, raw_id, external_id, evidence, flags, because)
            select agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id, occurred_at,
                   received_at, raw_id, external_id, evidence, flags, why
            from gone
        )
        select * from gone
    $$;

-- All are gone before the first comes again, so that none stands in another's way.
create function redate_punches(of_serial text, in_zone text, since timestamp)
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
                   case when external_id is null then device_time else occurred_at at time zone in_zone end as local,
                   case when external_id is null then device_time at time zone in_zone else occurred_at end as instant
            from gone
        ),
        put as (
            insert into punch (agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id,
                               occurred_at, received_at, raw_id, external_id, evidence, flags)
            select r.agency_id, r.punch_id, r.serial_number, r.pin, r.local, r.status, r.verify, r.person_id,
                   r.instant, r.received_at, r.raw_id, r.external_id, r.evidence, r.flags
            from redated r order by r.punch_id
        )
        select r.person_id, r.device_time::date from redated r
        union
        select r.person_id, r.local::date from redated r
    $$;

do $$
declare f text;
begin
    foreach f in array array['withdraw_punches(text, text, uuid, timestamp, timestamp, text)',
                             'redate_punches(text, text, timestamp)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}', f);
    end loop;
end $$;
