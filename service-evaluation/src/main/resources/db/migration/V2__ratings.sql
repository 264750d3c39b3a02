create table organisation_rating (
    agency_id  uuid        not null,
    rating_id  uuid        primary key,
    unit_id    uuid        not null,
    period     text        not null check (period ~ '^\d{4}-\d{2}$'),
    rating     text        not null,
    basis      text        not null,
    rated_by   uuid        not null,
    rated_at   timestamptz not null default clock_timestamp(),
    unique (unit_id, period)
);

create table rating (
    agency_id    uuid        not null,
    rating_id    uuid        primary key,
    person_id    uuid        not null,
    unit_id      uuid        not null,
    period       text        not null check (period ~ '^\d{4}-\d{2}$'),
    -- The pejabat penilai, and whoever wrote it down for one who has no account.
    assessor_id  uuid        not null check (assessor_id <> person_id),
    recorded_by  uuid        not null check (recorded_by <> person_id),
    hasil_kerja  text        not null,
    perilaku     text        not null,
    predikat     text        not null,
    note         text        not null,
    delivered_at timestamptz,
    revision     bigint      not null default 1,
    unique (person_id, period)
);
create index rating_by_assessor on rating (assessor_id, period, person_id);
create index rating_in_period on rating (agency_id, period, person_id);

do $$
declare t text;
begin
    foreach t in array array['organisation_rating', 'rating'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on rating to ${app};

-- What was delivered is a document; a change of it would be another one.
create function refuse_change_of_delivered_rating() returns trigger language plpgsql as $$
begin
    raise exception 'A delivered rating never changes';
end $$;
create trigger delivered_rating_stays before update on rating
    for each row when (old.delivered_at is not null) execute function refuse_change_of_delivered_rating();
