-- Asking SIASN for people: how far it has come, and who still waits.
create table siasn_pull (
    agency_id  uuid        not null,
    pull_id    uuid        primary key,
    scope      text        not null check (scope in ('PEOPLE', 'AGENCY', 'NIGHTLY')),
    night      date        check ((night is not null) = (scope = 'NIGHTLY')),
    state      text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    people     int         not null default 0,
    found      int         not null default 0,
    missing    int         not null default 0,
    failed     int         not null default 0,
    fault      text,
    revision   bigint      not null default 1,
    asked_at   timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    unique (agency_id, night)
);
-- Nobody is asked for twice at once.
create unique index siasn_pull_running on siasn_pull (agency_id) where state = 'RUNNING' and scope <> 'PEOPLE';
create index siasn_pull_of_agency on siasn_pull (agency_id, pull_id);

create table siasn_pull_item (
    agency_id   uuid        not null,
    pull_id     uuid        not null references siasn_pull,
    nip         text        not null check (nip ~ '^[0-9]{18}$'),
    person_id   uuid        references person,
    tries       int         not null default 0,
    next_try    timestamptz not null default clock_timestamp(),
    primary key (agency_id, pull_id, nip)
);
create index siasn_pull_item_due on siasn_pull_item (agency_id, next_try);

-- What SIASN last said of whoever has this number; of its data utama only what is compared or sent.
create table siasn_answer (
    agency_id  uuid        not null,
    answer_id  uuid        not null,
    nip        text        not null check (nip ~ '^[0-9]{18}$'),
    person_id  uuid        references person,
    state      text        not null check (state in ('FOUND', 'NOT_FOUND', 'NEVER')),
    said       jsonb       check ((said is not null) = (state = 'FOUND')),
    unor_id    text,
    drift      text[]      not null default '{}',
    fetched_at timestamptz check ((fetched_at is null) = (state = 'NEVER')),
    tried_at   timestamptz not null,
    fault      text,
    primary key (agency_id, nip)
);
create unique index siasn_answer_of_person on siasn_answer (agency_id, person_id);
create index siasn_answer_in_order on siasn_answer (agency_id, answer_id);

do $$
declare t text;
begin
    foreach t in array array['siasn_pull', 'siasn_pull_item', 'siasn_answer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
end $$;
