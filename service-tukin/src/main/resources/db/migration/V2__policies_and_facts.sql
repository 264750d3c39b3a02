create table policy (
    agency_id     uuid        not null,
    policy_id     uuid        primary key,
    code          text        not null,
    version       int         not null check (version >= 1),
    during        daterange   not null,
    document      jsonb       not null,
    state         text        not null check (state in ('PROPOSED', 'ACTIVE')),
    proposed_by   uuid        not null,
    proposed_at   timestamptz not null default clock_timestamp(),
    activated_by  uuid        check (activated_by <> proposed_by),
    activated_at  timestamptz,
    unique (agency_id, code, version),
    check ((state = 'ACTIVE') = (activated_by is not null)),
    -- On one day one policy holds.
    constraint one_policy_at_a_time exclude using gist (agency_id with =, during with &&) where (state = 'ACTIVE')
);

-- What was activated never changes, whoever tries.
create function refuse_change_of_active_policy() returns trigger language plpgsql as $$
begin
    raise exception 'An active policy never changes';
end $$;
create trigger active_policy_stays before update or delete on policy
    for each row when (old.state = 'ACTIVE') execute function refuse_change_of_active_policy();

create table attendance_fact (
    agency_id     uuid    not null,
    person_id     uuid    not null,
    date          date    not null,
    status        text    not null,
    late_minutes  int     not null,
    early_minutes int     not null,
    missing_in    boolean not null,
    missing_out   boolean not null,
    epoch         bigint  not null,
    revision      bigint  not null,
    primary key (person_id, date)
);

create table rating_fact (
    agency_id uuid   not null,
    rating_id uuid   primary key,
    person_id uuid   not null,
    period    text   not null,
    predikat  text   not null,
    epoch     bigint not null,
    revision  bigint not null
);
create index rating_fact_of on rating_fact (person_id, period);

do $$
declare t text;
begin
    foreach t in array array['policy', 'attendance_fact', 'rating_fact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
