-- Which results a plan holds, a row each. An index over the array was never used: behind the wall PostgreSQL
-- takes only operators that it knows to leak nothing, and && isn't one, so each log read the plans of everybody.
create table planned_result (
    agency_id uuid not null,
    result_id uuid not null,
    skp_id    uuid not null,
    primary key (result_id, skp_id)
);
create index planned_result_of on planned_result (skp_id);

alter table skp_copy no force row level security;
insert into planned_result (agency_id, result_id, skp_id)
select agency_id, result_id, skp_id from skp_copy cross join unnest(result_ids) as result_id
on conflict do nothing;
alter table skp_copy force row level security;
alter table skp_copy drop column result_ids;

alter table planned_result enable row level security;
alter table planned_result force row level security;
create policy wall on planned_result using (agency_id = platform.agency());
grant select, insert, delete on planned_result to ${app};
