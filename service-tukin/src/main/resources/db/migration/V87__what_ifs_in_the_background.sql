-- What calculated months would come to by another policy, worked out part by part. Nothing of it is read by
-- anything that pays; what is older than some days goes with the next question.
create table month_simulation (
    agency_id     uuid        not null,
    simulation_id uuid        not null,
    state         text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    runs          uuid[]      not null,
    versions      int[]       not null check (cardinality(versions) = cardinality(runs)),
    document      text        not null,
    people        int         not null,
    calculated    int         not null default 0,
    run_at        int         not null default 1,
    reached       uuid,
    fault         text,
    asked_by      uuid        not null,
    asked_at      timestamptz not null default clock_timestamp(),
    primary key (agency_id, simulation_id),
    check ((state = 'FAILED') = (fault is not null))
);
create table month_simulation_unit (
    agency_id     uuid   not null,
    simulation_id uuid   not null,
    unit_id       uuid   not null,
    people        int    not null,
    open          int    not null,
    more          int    not null,
    less          int    not null,
    before        bigint not null,
    after         bigint not null,
    primary key (agency_id, simulation_id, unit_id),
    foreign key (agency_id, simulation_id) references month_simulation on delete cascade
);
-- Those of each part who would gain or lose most; the most of all are among them.
create table month_simulation_person (
    agency_id     uuid   not null,
    simulation_id uuid   not null,
    person_id     uuid   not null,
    month         text   not null,
    before        bigint not null,
    after         bigint not null,
    primary key (agency_id, simulation_id, person_id, month),
    foreign key (agency_id, simulation_id) references month_simulation on delete cascade
);

-- Which are to be worked out, for the worker, who belongs to no agency; ids alone.
create table simulating_months (
    simulation_id uuid primary key,
    agency_id     uuid not null
);
grant select, insert, delete on simulating_months to ${app};

do $$
declare t text;
begin
    foreach t in array array['month_simulation', 'month_simulation_unit', 'month_simulation_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, delete on %I to ${app}', t);
    end loop;
end $$;
grant update (state, calculated, run_at, reached, fault) on month_simulation to ${app};
grant update on month_simulation_unit to ${app};
