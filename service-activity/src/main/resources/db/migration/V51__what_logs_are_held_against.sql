-- Days of leave, as service-integration tells them; of what kind a leave is nobody here needs to know.
create table leave_copy (
    agency_id uuid      not null,
    leave_id  uuid      primary key,
    person_id uuid      not null,
    during    daterange not null,
    approved  boolean   not null,
    epoch     bigint    not null,
    revision  bigint    not null
);
create index leave_copy_of on leave_copy (agency_id, person_id) where approved;

-- In what a planned result is counted, as service-skp tells it.
create table result_unit (
    agency_id uuid   not null,
    result_id uuid   primary key,
    unit      text   not null,
    epoch     bigint not null,
    revision  bigint not null
);
create index result_unit_of on result_unit (agency_id, result_id);

do $$
declare t text;
begin
    foreach t in array array['leave_copy', 'result_unit'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
