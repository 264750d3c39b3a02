-- Under which unit another stands, on which days; a unit that stands in no row that day is at the top.
-- unit.parent_unit_id is the one of today.
create table unit_parent (
    agency_id      uuid not null,
    unit_id        uuid not null references unit,
    parent_unit_id uuid not null references unit,
    from_date      date not null,
    to_date        date not null,
    primary key (agency_id, unit_id, from_date),
    check (to_date >= from_date),
    check (parent_unit_id <> unit_id),
    constraint one_parent_at_a_time exclude using gist
        (unit_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index unit_below on unit_parent (agency_id, parent_unit_id);
-- Moves that are decreed for later are looked for every minute.
create index unit_parent_from on unit_parent (agency_id, from_date);

-- What was decreed of a unit, and what it was called and under which one it stood from then on.
create table unit_decree (
    agency_id      uuid   not null,
    unit_id        uuid   not null references unit,
    revision       bigint not null,
    kind           text   not null check (kind in ('RENAMED', 'MOVED', 'ENDED')),
    decree         text   not null,
    decree_date    date   not null,
    effective_on   date   not null,
    code           text   not null,
    name           text   not null,
    parent_unit_id uuid   references unit,
    primary key (agency_id, unit_id, revision)
);

-- The owner belongs to no agency: for this statement it looks over the wall.
alter table unit no force row level security;
insert into unit_parent (agency_id, unit_id, parent_unit_id, from_date, to_date)
select agency_id, unit_id, parent_unit_id, '0001-01-01', '9999-12-31' from unit where parent_unit_id is not null;
alter table unit force row level security;

do $$
declare t text;
begin
    foreach t in array array['unit_parent', 'unit_decree'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert, delete on unit_parent to ${app};
grant select, insert on unit_decree to ${app};
