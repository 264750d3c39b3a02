-- How often what was paid for a month has been told otherwise; whoever compares the month waits for what is
-- being brought of it, and knows by the revision whether anything came since.
create table old_payment_month (
    agency_id uuid   not null,
    month     text   not null check (month ~ '^\d{4}-\d{2}$'),
    revision  bigint not null default 1,
    primary key (agency_id, month)
);

-- What the application before paid whom, as its files tell it; never written over: what says otherwise
-- stands beside it. The person is absent where nobody here has the number.
create table old_payment (
    agency_id    uuid        not null,
    payment_id   uuid        not null,
    month        text        not null check (month ~ '^\d{4}-\d{2}$'),
    number       text        not null,
    person_id    uuid,
    gross        bigint      not null,
    net          bigint      not null check (net between 0 and gross),
    kelas        int         check (kelas >= 1),
    class_amount bigint      check (class_amount >= 0),
    attendance   bigint      check (attendance >= 0),
    performance  bigint      check (performance >= 0),
    addition     bigint      check (addition >= 0),
    tax          bigint      check (tax >= 0),
    brought_by   uuid        not null,
    brought_at   timestamptz not null default clock_timestamp(),
    replaced_by  uuid,
    primary key (agency_id, payment_id)
);
create unique index old_payment_of_number on old_payment (agency_id, month, number) where replaced_by is null;
create unique index old_payment_of_person on old_payment (agency_id, month, person_id)
    where replaced_by is null and person_id is not null;
create index old_payment_of_people on old_payment (agency_id, person_id);

do $$
declare t text;
begin
    foreach t in array array['old_payment_month', 'old_payment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (revision) on old_payment_month to ${app};
-- Who has a number may become known later; what was paid stays as it was told.
grant update (person_id, replaced_by) on old_payment to ${app};
