-- A version is calculated anew for those alone of whom a fact came since the one before; what was
-- calculated for the others holds on.
create table run_version (
    agency_id uuid not null,
    run_id    uuid not null references run,
    version   int  not null,
    since     int  not null check (since between 1 and version),
    ground    text not null,
    program   text not null,
    primary key (agency_id, run_id, version)
);
comment on column run_version.since is 'The last version for which everybody was calculated';
comment on column run_version.ground is 'Hash of what holds for everybody: the policy, what the agency settled, its units';
create table changed_person (
    agency_id uuid not null,
    run_id    uuid not null references run,
    version   int  not null,
    person_id uuid not null,
    primary key (agency_id, run_id, version, person_id)
);

do $$
declare t text;
begin
    alter table run no force row level security;
    insert into run_version (agency_id, run_id, version, since, ground, program)
    select agency_id, run_id, number, number, '', '' from run, generate_series(1, run.version) as kept (number);
    alter table run force row level security;
    foreach t in array array['run_version', 'changed_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (since, ground, program) on run_version to ${app};

-- Of everybody, unless whoever begins it says otherwise: a replica of before does not.
create function keep_version_of_run() returns trigger language plpgsql as $$
begin
    insert into run_version (agency_id, run_id, version, since, ground, program)
    values (new.agency_id, new.run_id, new.version, new.version, '', '');
    return null;
end $$;
create trigger run_has_versions after update of version on run for each row
    when (new.version > old.version) execute function keep_version_of_run();

alter table run_statement add column until int check (until > version);
comment on column run_statement.until is 'The first version in which it holds no more';
grant update (until) on run_statement to ${app};

-- Pages of a version go by person, whichever version he was calculated for.
alter table run_statement drop constraint run_statement_pkey, add primary key (run_id, person_id, version);
drop index run_statement_open;
create index run_statement_open on run_statement (agency_id, run_id, person_id, version) where not complete;

-- A replica of before knows nothing of whom a version is calculated for; it would have the others twice.
create function refuse_statements_of_the_unchanged() returns trigger language plpgsql as $$
begin
    if exists (select from added join run_version held using (agency_id, run_id, version)
               where held.since < held.version
                 and not exists (select from changed_person changed
                                 where changed.agency_id = added.agency_id and changed.run_id = added.run_id
                                   and changed.version = added.version and changed.person_id = added.person_id)) then
        raise exception 'This version is calculated for those alone of whom facts have come';
    end if;
    return null;
end $$;
create trigger statements_are_of_the_changed after insert on run_statement
    referencing new table as added for each statement execute function refuse_statements_of_the_unchanged();

create view version_statement with (security_invoker = true) as
select statement.agency_id, statement.run_id, held.version, statement.person_id, statement.unit_id, statement.kelas,
       statement.net, statement.addition, statement.ceiling, statement.complete, statement.questions, statement.facts,
       statement.result, statement.result_hash
from run_version held
join run_statement statement
  on statement.run_id = held.run_id and statement.version between held.since and held.version
 and (statement.until is null or statement.until > held.version);
grant select on version_statement to ${app};

create or replace view granted_statement with (security_invoker = true) as
select statement.agency_id, statement.run_id, statement.version, statement.person_id, statement.unit_id, statement.net,
       statement.result, statement.result_hash, statement.facts, statement.ceiling
from version_statement statement
where statement.complete
  and not exists (select from run_hold hold
                  where hold.run_id = statement.run_id and hold.person_id = statement.person_id);
