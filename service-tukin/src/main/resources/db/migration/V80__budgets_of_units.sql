-- What a unit's people may be granted in a year at most (pagu), with those of all units below it that have
-- none of their own; nothing where it was taken back.
create table budget_ceiling (
    agency_id uuid   not null,
    year      int    not null,
    unit_id   uuid   not null,
    ceiling   bigint check (ceiling >= 0),
    revision  bigint not null default 1,
    primary key (agency_id, year, unit_id)
);

-- What an approved run has granted, unit by unit, so that nobody sums up the people of a year to see it:
-- without claims, which move no money. The part of it that is whole months is told apart, since differences
-- don't come again.
create table budget_grant (
    agency_id uuid   not null,
    run_id    uuid   not null references run,
    unit_id   uuid   not null,
    granted   bigint not null check (granted >= whole),
    whole     bigint not null check (whole >= 0),
    primary key (agency_id, run_id, unit_id)
);

-- A month that its own run had nothing of isn't in any unit here; from now on it goes by the person's place.
do $$
declare t text;
begin
    foreach t in array array['ledger_entry', 'run', 'run_statement'] loop
        execute format('alter table %I no force row level security', t);
    end loop;
    insert into budget_grant (agency_id, run_id, unit_id, granted, whole)
    select entry.agency_id, entry.run_id, statement.unit_id, sum(entry.amount),
           coalesce(sum(entry.amount) filter (where entry.kind in ('INDUK', 'SUSULAN')), 0)
    from ledger_entry entry
    join run own on own.agency_id = entry.agency_id and own.month = entry.month
    join run_statement statement on statement.run_id = own.run_id and statement.version = own.version
         and statement.person_id = entry.person_id
    where entry.amount > 0
    group by entry.agency_id, entry.run_id, statement.unit_id;
    foreach t in array array['ledger_entry', 'run', 'run_statement'] loop
        execute format('alter table %I force row level security', t);
    end loop;
    foreach t in array array['budget_ceiling', 'budget_grant'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on budget_ceiling to ${app};
