-- Requests for leave. Why it is asked for is not kept, and of an illness nothing at all: the letter
-- that is named has it.
create table leave_request (
    agency_id        uuid    not null,
    request_id       uuid    primary key,
    person_id        uuid    not null references person,
    type             text    not null
        check (type in ('TAHUNAN', 'BESAR', 'SAKIT', 'MELAHIRKAN', 'ALASAN_PENTING', 'CLTN')),
    from_date        date    not null,
    to_date          date    not null check (to_date >= from_date),
    special_reason   boolean not null,
    child            int     check (child >= 1),
    proof            text,
    authority        text    not null
        check (authority in ('DIRECT_SUPERIOR', 'SUPERIOR_OF_SUPERIOR', 'PIMPINAN', 'ADMIN_KEPEGAWAIAN')),
    asked_on         date    not null,
    state            text    not null
        check (state in ('SUBMITTED', 'CONSIDERED', 'AWAITING_BKN', 'AWAITING_DECREE', 'APPROVED', 'CHANGED',
                         'DEFERRED', 'REFUSED', 'WITHDRAWN')),
    open             boolean not null generated always as
        (state in ('SUBMITTED', 'CONSIDERED', 'AWAITING_BKN', 'AWAITING_DECREE')) stored,
    opinion          text    check (opinion in ('AGREE', 'CHANGE', 'DEFER', 'REFUSE')),
    opinion_from     date,
    opinion_to       date    check (opinion_to >= opinion_from),
    opinion_note     text,
    opinion_by       uuid    references person,
    outcome          text    check (outcome in ('APPROVED', 'CHANGED', 'DEFERRED', 'REFUSED')),
    outcome_from     date,
    outcome_to       date    check (outcome_to >= outcome_from),
    outcome_note     text,
    outcome_by       uuid    references person,
    bkn_given        boolean,
    bkn_letter       text,
    bkn_date         date,
    decree           text,
    decree_date      date,
    leave_id         uuid    references leave,
    -- Where it waits: for a person, or for the office of HR that reaches the unit.
    waits_for        uuid    references person,
    waits_in_unit    uuid    references unit,
    recorded_at      timestamptz not null default clock_timestamp(),
    revision         bigint  not null default 1,
    check ((opinion is null) = (opinion_by is null)),
    check ((outcome is null) = (outcome_by is null)),
    check ((decree is null) = (decree_date is null)),
    check ((bkn_given is null) = (bkn_letter is null) and (bkn_given is null) = (bkn_date is null)),
    constraint what_is_granted_is_a_leave check ((state in ('APPROVED', 'CHANGED')) = (leave_id is not null)),
    constraint nobody_decides_his_own check (opinion_by <> person_id and outcome_by <> person_id),
    constraint one_open_request_at_a_time exclude using gist
        (person_id with =, daterange(coalesce(outcome_from, from_date), coalesce(outcome_to, to_date), '[]') with &&) where (open)
);
create index leave_request_of_person on leave_request (agency_id, person_id, request_id);
create index leave_request_open on leave_request (agency_id, request_id) where open;
create index leave_request_waits_for on leave_request (agency_id, waits_for, request_id) where open;

alter table leave_request enable row level security;
alter table leave_request force row level security;
create policy wall on leave_request using (agency_id = platform.agency());
grant select, insert on leave_request to ${app};
-- What was asked for stays as it was; only what became of it may change.
grant update (state, opinion, opinion_from, opinion_to, opinion_note, opinion_by, outcome, outcome_from, outcome_to,
              outcome_note, outcome_by, bkn_given, bkn_letter, bkn_date, decree, decree_date, leave_id, waits_for,
              waits_in_unit, revision) on leave_request to ${app};
