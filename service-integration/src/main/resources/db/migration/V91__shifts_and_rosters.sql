-- A shift ends on the day after where its end is not behind its start; it lasts a day at most.
create table shift (
    agency_id     uuid   not null,
    code          text   not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,29}$'),
    name          text   not null,
    starts        time   not null,
    ends          time   not null,
    break_minutes int    not null check (break_minutes >= 0),
    revision      bigint not null default 1,
    primary key (agency_id, code)
);

-- Who works when in a unit and below, for a month. An entry keeps the hours that its shift had when
-- it was written: what a shift becomes later changes no roster.
create table roster (
    agency_id uuid   not null,
    roster_id uuid   primary key,
    unit_id   uuid   not null references unit,
    month     text   not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    state     text   not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED')),
    revision  bigint not null default 1
);
create unique index one_roster_of_each_state on roster (agency_id, unit_id, month, state)
    where state in ('DRAFT', 'PUBLISHED');
create index roster_of_agency on roster (agency_id, roster_id);
create table roster_entry (
    agency_id     uuid      not null,
    roster_id     uuid      not null references roster,
    person_id     uuid      not null references person,
    date          date      not null,
    shift_code    text      not null,
    starts_at     timestamp not null,
    ends_at       timestamp not null check (ends_at > starts_at),
    break_minutes int       not null check (break_minutes >= 0),
    primary key (agency_id, roster_id, person_id, date)
);

-- The days that go by a published roster, days off among them; made when it is published.
create table rostered_day (
    agency_id  uuid not null,
    person_id  uuid not null references person,
    date       date not null,
    roster_id  uuid not null references roster,
    shift_code text,
    starts_at  timestamp,
    ends_at    timestamp check (ends_at > starts_at),
    over_at    timestamptz,
    primary key (agency_id, person_id, date),
    check ((shift_code is null) = (starts_at is null) and (shift_code is null) = (ends_at is null)
           and (shift_code is null) = (over_at is null))
);
create index rostered_day_of_roster on rostered_day (agency_id, roster_id);
create index rostered_day_that_ends on rostered_day (agency_id, over_at) where over_at is not null;

-- Until when the shifts that run past midnight were seen to end.
create table ended_shift (
    agency_id uuid        primary key,
    until     timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['shift', 'roster', 'roster_entry', 'rostered_day', 'ended_shift'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert, update on shift, ended_shift to ${app};
-- A draft may be thrown away; of a published roster the entries stand.
grant select, insert, update, delete on roster to ${app};
grant select, insert, delete on roster_entry, rostered_day to ${app};
