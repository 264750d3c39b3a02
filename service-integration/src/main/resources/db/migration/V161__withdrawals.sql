-- What was entered of somebody in error and never held. The places themselves are gone from their table, so that
-- no statement has to pass over them.
create table withdrawal (
    agency_id     uuid        not null,
    withdrawal_id uuid        primary key,
    person_id     uuid        not null references person,
    kind          text        not null check (kind in ('PLACE', 'SERVICE')),
    -- The place, where it was one.
    assignment_id uuid,
    -- What was said: the code of the position, or the status.
    what          text        not null,
    unit_id       uuid        references unit,
    decree        text,
    from_date     date        not null,
    to_date       date,
    reason        text        not null,
    withdrawn_by  uuid        not null,
    withdrawn_at  timestamptz not null,
    check ((kind = 'PLACE') = (assignment_id is not null))
);
create index withdrawal_of_person on withdrawal (agency_id, person_id, withdrawal_id);

alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy wall on withdrawal using (agency_id = platform.agency());
grant select, insert on withdrawal to ${app};
grant delete on assignment to ${app};
