-- A month as the application before paid it, held against a calculation of it here. Each comparison is a
-- version of its own.
create table shadow_run (
    agency_id   uuid        not null,
    shadow_id   uuid        not null,
    month       text        not null check (month ~ '^\d{4}-\d{2}$'),
    version     int         not null check (version > 0),
    run_id      uuid        not null references run,
    run_version int         not null,
    brought     bigint      not null,
    suppliers   uuid[]      not null,
    state       text        not null default 'COMPARING' check (state in ('COMPARING', 'OPEN', 'SIGNED')),
    compared_by uuid        not null,
    compared_at timestamptz not null default clock_timestamp(),
    signed_by   uuid        check (signed_by <> all (suppliers)),
    signed_at   timestamptz,
    revision    bigint      not null default 1,
    primary key (agency_id, shadow_id),
    unique (agency_id, month, version),
    check ((state = 'SIGNED') = (signed_by is not null)),
    check ((signed_by is null) = (signed_at is null))
);

-- Which comparisons are to be worked out, for the worker, who belongs to no agency; ids alone.
create table comparing_shadow (
    shadow_id uuid primary key,
    agency_id uuid not null
);
grant select, insert, update, delete on comparing_shadow to ${app};

-- Everybody whom one of the two pays, as both had it then. All of them are written by one statement, which
-- would take twice as long if each were looked up once more. Of whom nothing is known here the payment that
-- was told stands for him.
create table shadow_person (
    agency_id          uuid   not null,
    shadow_id          uuid   not null,
    subject_id         uuid   not null,
    person_id          uuid,
    number             text,
    unit_id            uuid,
    outcome            text   not null check (outcome in ('EQUAL', 'DIFFERS', 'ONLY_THEIRS', 'ONLY_OURS', 'OPEN')),
    difference         bigint not null,
    questions          text[],
    their_gross        bigint,
    their_net          bigint,
    their_kelas        int,
    their_class_amount bigint,
    their_attendance   bigint,
    their_performance  bigint,
    their_addition     bigint,
    their_tax          bigint,
    our_gross          bigint,
    our_net            bigint,
    our_kelas          int,
    our_class_amount   bigint,
    our_attendance     bigint,
    our_performance    bigint,
    our_addition       bigint,
    our_other          bigint,
    our_tax            bigint,
    primary key (agency_id, shadow_id, subject_id)
);
create index shadow_person_by_outcome on shadow_person (agency_id, shadow_id, outcome, subject_id);

-- What makes them differ, cause by cause, and what was decided about it.
create table shadow_difference (
    agency_id  uuid   not null,
    shadow_id  uuid   not null,
    subject_id uuid   not null,
    cause      text   not null check (cause in ('CLASS', 'CLASS_AMOUNT', 'GROSS', 'ATTENDANCE', 'PERFORMANCE', 'ADDITION',
                                                'OTHER_CUTS', 'ROUNDING', 'TAX', 'UNEXPLAINED', 'NOT_PAID_BY_US',
                                                'NOT_PAID_BY_THEM', 'UNKNOWN_PERSON', 'OPEN_QUESTION')),
    amount     bigint not null,
    word       text   check (word in ('OURS_RIGHT', 'THEIRS_RIGHT', 'ACCEPTED')),
    reason     text,
    decided_by uuid,
    decided_at timestamptz,
    primary key (agency_id, shadow_id, subject_id, cause),
    check ((word is null) = (decided_by is null)),
    check ((word is null) = (decided_at is null)),
    check (word <> 'ACCEPTED' or reason is not null)
);
create index shadow_difference_by_cause on shadow_difference (agency_id, shadow_id, cause, subject_id);
create index shadow_difference_undecided on shadow_difference (agency_id, shadow_id) where word is null;

do $$
declare t text;
begin
    foreach t in array array['shadow_run', 'shadow_person', 'shadow_difference'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (state, brought, suppliers, signed_by, signed_at, revision) on shadow_run to ${app};
grant update (word, reason, decided_by, decided_at) on shadow_difference to ${app};

-- A month that was signed off stays as it was signed. Decisions are only taken with the run held.
create function refuse_change_of_signed_shadow() returns trigger language plpgsql as $$
begin
    raise exception 'A month that was signed off never changes';
end $$;
create trigger signed_shadow_stays before update on shadow_run
    for each row when (old.state = 'SIGNED') execute function refuse_change_of_signed_shadow();
create function refuse_words_once_signed() returns trigger language plpgsql as $$
begin
    if exists (select from shadow_run signed join changed using (agency_id, shadow_id) where signed.state = 'SIGNED') then
        raise exception 'What was decided of a month that was signed off never changes';
    end if;
    return null;
end $$;
create trigger words_stay_once_signed after update on shadow_difference
    referencing new table as changed for each statement execute function refuse_words_once_signed();
