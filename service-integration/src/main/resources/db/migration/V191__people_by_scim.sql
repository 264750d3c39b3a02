-- Which programs keep people of an agency, by SCIM.
create table scim_client (
    agency_id uuid        not null,
    client_id text        not null,
    opened_by uuid        not null references person,
    opened_at timestamptz not null,
    primary key (agency_id, client_id)
);

-- What an HR system calls people of the register by. One that it has removed isn't there for it; the register has him.
create table scim_user (
    agency_id   uuid    not null,
    person_id   uuid    not null references person,
    external_id text,
    -- Of whoever has no number.
    user_name   text,
    removed     boolean not null default false,
    -- What the system said last of whether he is active; absent before it has said anything.
    said_active boolean,
    primary key (agency_id, person_id)
);
create unique index scim_user_by_external_id on scim_user (agency_id, external_id) where not removed;
create unique index scim_user_by_name on scim_user (agency_id, user_name) where not removed;
-- Whom the system has removed keeps its names: where it brings him in once more, he is the same person.
create index scim_user_removed_by_external_id on scim_user (agency_id, external_id) where removed;
create index scim_user_removed_by_name on scim_user (agency_id, user_name) where removed;

-- That it says of somebody that he isn't active any more, which HR answers.
create table departure (
    agency_id    uuid        not null,
    departure_id uuid        primary key,
    person_id    uuid        not null references person,
    client       text        not null,
    told_at      timestamptz not null,
    state        text        not null check (state in ('OPEN', 'RECORDED', 'DISMISSED', 'WITHDRAWN')),
    settled_by   uuid        references person,
    reason       text,
    revision     bigint      not null default 1,
    check (state in ('OPEN', 'WITHDRAWN') or (settled_by is not null and reason is not null))
);
create index departure_in_order on departure (agency_id, departure_id);
create unique index departure_open_of_person on departure (agency_id, person_id) where state = 'OPEN';

do $$
declare t text;
begin
    foreach t in array array['scim_client', 'scim_user', 'departure'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant delete on scim_client to ${app};
grant update on scim_user to ${app};
-- What was said stays as it was said; only what became of it may change.
grant update (state, settled_by, reason, revision) on departure to ${app};
