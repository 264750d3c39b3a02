-- Whether whoever's service ends here goes on serving at another agency, which counts for his leave if he comes back.
alter table service_period add column elsewhere boolean not null default false;

-- Whom this agency lets go to another one, by decree: opened by one of HR, released by another.
create table transfer_out (
    agency_id     uuid        not null,
    transfer_id   uuid        primary key,
    person_id     uuid        not null references person,
    last_day      date        not null,
    decree        text        not null,
    decree_date   date        not null,
    receiver_code text        not null,
    receiver_name text        not null,
    hand_over     text        not null check (hand_over in ('INSTALLATION', 'FILE')),
    paid_until    text        check (paid_until ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    paid_letter   text,
    state         text        not null check (state in ('DRAFT', 'RELEASED', 'CANCELLED')),
    opened_by     uuid        not null references person,
    released_by   uuid        references person,
    delivered_at  timestamptz,
    -- Until it is delivered it is tried again, after longer and longer.
    tries         int         not null default 0,
    next_try      timestamptz not null default clock_timestamp(),
    revision      bigint      not null default 1,
    check ((paid_until is null) = (paid_letter is null)),
    check ((state = 'RELEASED') = (released_by is not null)),
    check (state <> 'RELEASED' or paid_until is not null),
    check (released_by <> opened_by),
    check (opened_by <> person_id and (released_by is null or released_by <> person_id))
);
create unique index transfer_out_open on transfer_out (agency_id, person_id) where state = 'DRAFT';
create index transfer_out_in_order on transfer_out (agency_id, transfer_id);
create index transfer_out_to_hand_over on transfer_out (agency_id, next_try)
    where state = 'RELEASED' and hand_over = 'INSTALLATION' and delivered_at is null;

-- What was signed stays as it was signed.
create table transfer_out_package (
    agency_id   uuid not null,
    transfer_id uuid primary key references transfer_out,
    sealed      text not null
);

-- Packages that came, as they came, and where those of whom they speak are to be.
create table transfer_in (
    agency_id     uuid        not null,
    transfer_id   uuid        primary key,
    -- Of the agency that has signed it; the same package is here once.
    package_id    uuid        not null,
    hand_over     text        not null check (hand_over in ('INSTALLATION', 'FILE')),
    from_code     text        not null,
    from_name     text        not null,
    last_day      date        not null,
    sealed        text        not null,
    arrived_at    timestamptz not null,
    brought_by    uuid        references person,
    unit_id       uuid,
    position_code text,
    position_name text,
    jenis_jabatan text,
    kelas_jabatan int         check (kelas_jabatan >= 1),
    assessor_id   uuid,
    decree        text,
    from_date     date,
    placed_by     uuid        references person,
    state         text        not null check (state in ('ARRIVED', 'ACCEPTED', 'REFUSED')),
    decided_by    uuid        references person,
    reason        text,
    person_id     uuid        references person,
    revision      bigint      not null default 1,
    unique (agency_id, package_id),
    check ((unit_id is null) = (placed_by is null)),
    check ((state = 'ARRIVED') = (decided_by is null)),
    check ((state = 'ACCEPTED') = (person_id is not null)),
    check (state <> 'ACCEPTED' or decided_by <> placed_by)
);
create index transfer_in_in_order on transfer_in (agency_id, transfer_id);

-- By which packages of the agency are signed; what is secret of them is sealed with the agency's key.
create table transfer_key (
    agency_id uuid        not null,
    key_id    text        not null,
    x         text        not null,
    y         text        not null,
    sealed    bytea       not null,
    made_at   timestamptz not null default clock_timestamp(),
    primary key (agency_id, key_id)
);

-- Agencies of other installations whose packages are taken, once a second person has compared their key.
create table trusted_agency (
    agency_id    uuid   not null,
    trust_id     uuid   primary key,
    code         text   not null,
    name         text   not null,
    key_ids      text[] not null,
    xs           text[] not null,
    ys           text[] not null,
    state        text   not null check (state in ('PROPOSED', 'TRUSTED', 'ENDED')),
    proposed_by  uuid   not null references person,
    confirmed_by uuid   references person,
    revision     bigint not null default 1,
    check (confirmed_by <> proposed_by),
    check (state <> 'TRUSTED' or confirmed_by is not null)
);
create index trusted_agency_in_order on trusted_agency (agency_id, trust_id);

do $$
declare t text;
begin
    foreach t in array array['transfer_out', 'transfer_out_package', 'transfer_in', 'transfer_key', 'trusted_agency'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was decreed and what came stay; only what becomes of it may change.
grant update (paid_until, paid_letter, state, released_by, delivered_at, tries, next_try, revision) on transfer_out to ${app};
grant update (unit_id, position_code, position_name, jenis_jabatan, kelas_jabatan, assessor_id, decree, from_date,
              placed_by, state, decided_by, reason, person_id, revision) on transfer_in to ${app};
grant update (state, confirmed_by, revision) on trusted_agency to ${app};

-- A package goes to an agency of this installation by its code; of another agency nothing but its id is told.
create function agency_of_code(wanted text) returns uuid
    language sql stable security definer set search_path = public
    as $$ select agency_id from agency where lower(code) = lower(wanted) limit 1 $$;
revoke all on function agency_of_code(text) from public;
grant execute on function agency_of_code(text) to ${app};
