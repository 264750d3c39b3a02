-- Days told before units and workdays were kept have neither.
alter table attendance_fact add unit_id uuid, add workday boolean not null default false;
create index attendance_fact_in on attendance_fact (unit_id, date);

create table leave_fact (
    agency_id   uuid      not null,
    leave_id    uuid      primary key,
    person_id   uuid      not null,
    type        text      not null,
    during      daterange not null,
    decree      text      not null,
    decree_date date      not null,
    approved    boolean   not null,
    epoch       bigint    not null,
    revision    bigint    not null
);
create index leave_fact_of on leave_fact (person_id);

create table discipline_fact (
    agency_id      uuid    not null,
    decision_id    uuid    primary key,
    person_id      uuid    not null,
    punishment     text    not null,
    decree         text    not null,
    effective_from date    not null,
    in_force       boolean not null,
    epoch          bigint  not null,
    revision       bigint  not null
);
create index discipline_fact_of on discipline_fact (person_id);

create table period_fact (
    agency_id   uuid   not null,
    unit_id     uuid   not null,
    month       text   not null,
    starts      date   not null,
    ends        date   not null,
    closed      boolean not null,
    person_days bigint not null,
    hash        text,
    epoch       bigint not null,
    revision    bigint not null,
    primary key (unit_id, month)
);

do $$
declare t text;
begin
    foreach t in array array['leave_fact', 'discipline_fact', 'period_fact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
