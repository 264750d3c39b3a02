-- The plans as service-skp tells them; a log names one of their results.
create table skp_copy (
    agency_id  uuid      not null,
    skp_id     uuid      primary key,
    person_id  uuid      not null,
    during     daterange not null,
    agreed     boolean   not null,
    result_ids uuid[]    not null,
    epoch      bigint    not null,
    revision   bigint    not null
);
create index skp_copy_of on skp_copy (person_id);
create index skp_copy_with on skp_copy using gin (result_ids);

create table daily_log (
    agency_id    uuid           not null,
    log_id       uuid           primary key,
    person_id    uuid           not null,
    client_id    text           not null,
    date         date           not null,
    result_id    uuid           not null,
    text         text           not null,
    minutes      int            not null check (minutes between 1 and 1440),
    quantity     numeric(19, 4) not null check (quantity >= 0),
    bukti_dukung text,
    state        text           not null check (state in ('SUBMITTED', 'VERIFIED', 'RETURNED')),
    reason       text           check ((reason is not null) = (state = 'RETURNED')),
    verified_by  uuid           check (verified_by <> person_id),
    verified_at  timestamptz,
    revision     bigint         not null default 1,
    -- What was sent twice is there once.
    unique (person_id, client_id),
    check ((state = 'VERIFIED') = (verified_by is not null and verified_at is not null))
);
create index daily_log_of_month on daily_log (person_id, date, log_id);
create index daily_log_waiting on daily_log (person_id, log_id) where state = 'SUBMITTED';

create table progress (
    agency_id uuid   not null,
    person_id uuid   not null,
    month     text   not null,
    verified  int    not null,
    minutes   int    not null,
    waiting   int    not null,
    returned  int    not null,
    revision  bigint not null default 1,
    primary key (person_id, month)
);

do $$
declare t text;
begin
    foreach t in array array['skp_copy', 'daily_log', 'progress'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;

create function refuse_change_of_verified_log() returns trigger language plpgsql as $$
begin
    raise exception 'A verified log never changes';
end $$;
create trigger verified_log_stays before update on daily_log
    for each row when (old.state = 'VERIFIED') execute function refuse_change_of_verified_log();
