-- Discipline decisions as decreed; the offence stays in the decree and is not kept.
create table discipline_decision (
    agency_id      uuid        not null,
    decision_id    uuid        primary key,
    person_id      uuid        not null references person,
    punishment     text        not null
        check (punishment in ('TEGURAN_LISAN', 'TEGURAN_TERTULIS', 'PERNYATAAN_TIDAK_PUAS', 'SEDANG_1', 'SEDANG_2',
                              'SEDANG_3', 'BERAT_1', 'BERAT_2', 'BERAT_3')),
    decree         text        not null,
    decree_date    date        not null,
    received_on    date        not null check (received_on >= decree_date),
    effective_from date        not null,
    effective_to   date        check (effective_to >= effective_from),
    state          text        not null check (state in ('APPROVED', 'CANCELLED')),
    recorded_at    timestamptz not null default clock_timestamp(),
    revision       bigint      not null default 1
);
create index discipline_of_person on discipline_decision (person_id, received_on, decision_id);
-- A decree counts once, however often it is sent; one that was called off may be recorded anew.
create unique index a_decree_counts_once on discipline_decision (person_id, decree) where state = 'APPROVED';

alter table discipline_decision enable row level security;
alter table discipline_decision force row level security;
create policy wall on discipline_decision using (agency_id = platform.agency());
grant select, insert on discipline_decision to ${app};
grant update (state, revision) on discipline_decision to ${app};
