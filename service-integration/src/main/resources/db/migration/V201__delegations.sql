-- Whom an official has act in his name, and on which days: for verifying logs and deciding requests alone.
create table delegation (
    agency_id     uuid   not null,
    delegation_id uuid   primary key,
    official_id   uuid   not null references person,
    delegate_id   uuid   not null references person,
    acts          text[] not null check (cardinality(acts) > 0 and acts <@ array['VERIFY_LOGS', 'DECIDE_REQUESTS']),
    -- By which HR has made it; the official himself needs none.
    letter        text,
    made_by       uuid   not null references person,
    valid_from    date   not null,
    valid_to      date   not null check (valid_to >= valid_from),
    -- From when on it holds no more, before its time.
    ended_from    date,
    revision      bigint not null default 1,
    check (official_id <> delegate_id and made_by <> delegate_id),
    check (made_by = official_id or letter is not null),
    -- One that is ended from its first day on has no days.
    constraint one_delegation_at_a_time exclude using gist (
        official_id with =, delegate_id with =,
        (daterange(valid_from,
                   greatest(valid_from, least(valid_to + 1, coalesce(ended_from, valid_to + 1))), '[)')) with &&)
);
create index delegation_in_order on delegation (agency_id, delegation_id);
create index delegation_of on delegation (agency_id, official_id, delegation_id);
create index delegation_to on delegation (agency_id, delegate_id, delegation_id);

alter table delegation enable row level security;
alter table delegation force row level security;
create policy wall on delegation using (agency_id = platform.agency());
grant select, insert on delegation to ${app};
-- What was handed on stays as it was; only when it ends may change.
grant update (ended_from, revision) on delegation to ${app};

-- In whose name a request was decided, where not in his own.
alter table attendance_request add column in_name_of uuid references person;
grant update (in_name_of) on attendance_request to ${app};
