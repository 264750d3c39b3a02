-- A replica of before that has a part in hand ends it first: what it reached is known then.
lock table calculating_run in access exclusive mode;

-- A calculation is shared out: whoever calculates takes one of its parts, and goes on with it after
-- the last person who was kept.
create table run_part (
    agency_id uuid not null,
    run_id    uuid not null references run,
    after     uuid not null,
    until     uuid,
    primary key (agency_id, run_id, after)
);

-- Those that were begun go on where they were.
insert into run_part (agency_id, run_id, after)
select agency_id, run_id, coalesce(reached, '00000000-0000-0000-0000-000000000000') from calculating_run;

alter table run_part enable row level security;
alter table run_part force row level security;
create policy wall on run_part using (agency_id = platform.agency());
grant select, insert, update, delete on run_part to ${app};

-- A replica of before, which shares nothing out, can begin no calculation from now on.
alter table calculating_run drop column reached;
alter table calculating_run rename column people to assigned;
