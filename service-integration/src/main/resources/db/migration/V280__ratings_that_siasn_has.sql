-- The ratings that SIASN last showed of somebody; what it said before stays while it doesn't answer.
create table siasn_rating_answer (
    agency_id  uuid        not null,
    person_id  uuid        not null references person,
    kept       jsonb,
    -- Of which years they are, 0 where SIASN doesn't say.
    years      int[]       not null default '{}',
    fetched_at timestamptz check ((fetched_at is null) = (kept is null)),
    tried_at   timestamptz not null,
    fault      text,
    primary key (agency_id, person_id)
);
alter table siasn_rating_answer enable row level security;
alter table siasn_rating_answer force row level security;
create policy wall on siasn_rating_answer using (agency_id = platform.agency());
grant select, insert, update on siasn_rating_answer to ${app};

-- Whether somebody objects to it, so that it isn't final.
alter table own_rating add column open boolean not null default false;
