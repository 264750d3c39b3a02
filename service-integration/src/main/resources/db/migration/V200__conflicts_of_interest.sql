-- That somebody has a conflict of interest about one whom he assesses: on these days his superior assesses instead.
create table conflict_of_interest (
    agency_id      uuid   not null,
    conflict_id    uuid   primary key,
    assessor_id    uuid   not null references person,
    person_id      uuid   not null references person,
    reason         text   not null check (reason in ('KEPENTINGAN_PRIBADI', 'KELUARGA', 'HUBUNGAN_PIHAK', 'LAINNYA')),
    note           text,
    -- By which HR has entered it; he himself needs none.
    letter         text,
    declared_by    uuid   not null references person,
    valid_from     date   not null,
    valid_to       date,
    -- From when on it holds no more, before its time.
    withdrawn_from date,
    revision       bigint not null default 1,
    check (assessor_id <> person_id and declared_by <> person_id),
    check (declared_by = assessor_id or letter is not null),
    check (valid_to >= valid_from),
    -- One that is withdrawn from its first day on has no days.
    constraint one_conflict_at_a_time exclude using gist (
        assessor_id with =, person_id with =,
        (case when withdrawn_from is null then daterange(valid_from, valid_to, '[]')
              else daterange(valid_from, greatest(valid_from, least(valid_to + 1, withdrawn_from)), '[)') end) with &&)
);
create index conflict_of_interest_in_order on conflict_of_interest (agency_id, conflict_id);
create index conflict_of_interest_about on conflict_of_interest (agency_id, person_id);
create index conflict_of_interest_of on conflict_of_interest (agency_id, assessor_id, conflict_id);

alter table conflict_of_interest enable row level security;
alter table conflict_of_interest force row level security;
create policy wall on conflict_of_interest using (agency_id = platform.agency());
grant select, insert on conflict_of_interest to ${app};
-- What was declared stays as it was declared; only when it ends may change.
grant update (withdrawn_from, revision) on conflict_of_interest to ${app};

-- Whom the register names, where he gives way to another for some days.
alter table assessor add column instead_of_id uuid references person;
create index assessor_instead_of on assessor (agency_id, instead_of_id) where instead_of_id is not null;
