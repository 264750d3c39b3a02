create table skp (
    agency_id     uuid      not null,
    skp_id        uuid      primary key,
    person_id     uuid      not null,
    assignment_id uuid      not null,
    assessor_id   uuid      not null check (assessor_id <> person_id),
    during        daterange not null,
    state         text      not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED')),
    content       jsonb     not null,
    reason        text      check ((reason is not null) = (state = 'RETURNED')),
    agreed_at     timestamptz check ((agreed_at is not null) = (state = 'AGREED')),
    agreed_by     uuid      check (agreed_by <> person_id),
    revision      bigint    not null default 1,
    -- On one day a person has one plan for a position.
    constraint one_plan_at_a_time exclude using gist
        (person_id with =, assignment_id with =, during with &&)
);
create index skp_of_team on skp (assessor_id, person_id, skp_id);
create index skp_of_person on skp (person_id);
alter table skp enable row level security;
alter table skp force row level security;
create policy wall on skp using (agency_id = platform.agency());
grant select, insert, update on skp to ${app};

create function refuse_change_of_agreed_skp() returns trigger language plpgsql as $$
begin
    raise exception 'An agreed SKP never changes';
end $$;
create trigger agreed_skp_stays before update on skp
    for each row when (old.state = 'AGREED') execute function refuse_change_of_agreed_skp();
