-- What people are paid elsewhere: given by one, confirmed by another, never written over. What counts of a month
-- is in other_income, and comes there when it is confirmed; what was given before stays as it counted.
create table other_income_given (
    agency_id    uuid        not null,
    batch_id     uuid        not null,
    person_id    uuid        not null,
    month        text        not null,
    gross        bigint      not null check (gross >= 0),
    tax          bigint      not null check (tax between 0 and gross),
    health_base  bigint      not null check (health_base >= 0),
    given_by     uuid        not null check (given_by <> person_id),
    given_at     timestamptz not null default clock_timestamp(),
    confirmed_by uuid        check (confirmed_by not in (given_by, person_id)),
    confirmed_at timestamptz,
    primary key (agency_id, batch_id, person_id, month),
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index other_income_waiting on other_income_given (agency_id, batch_id, person_id, month)
    where confirmed_by is null;

alter table other_income_given enable row level security;
alter table other_income_given force row level security;
create policy wall on other_income_given using (agency_id = platform.agency());
grant select, insert on other_income_given to ${app};
-- What was given stays as it was given.
grant update (confirmed_by, confirmed_at) on other_income_given to ${app};

-- Whoever moves to another agency is the same person there.
alter table other_income drop constraint other_income_pkey;
alter table other_income add primary key (agency_id, person_id, month);
alter table other_income add constraint other_income_tax check (tax <= gross) not valid;
