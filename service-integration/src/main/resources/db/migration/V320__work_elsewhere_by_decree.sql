-- Whole units work elsewhere on some days by a circular of the agency; days of attendance ask for it by their date.
create table elsewhere_decree (
    agency_id     uuid    not null,
    decree_id     uuid    not null,
    kind          text    not null check (kind in ('WFH', 'WFA')),
    unit_id       uuid    references unit,
    document      text    not null,
    document_date date    not null,
    from_date     date    not null,
    to_date       date    not null check (to_date >= from_date),
    weekdays      text[]  not null,
    dates         date[]  not null check (cardinality(dates) > 0),
    uang_makan    boolean not null,
    excepted      uuid[]  not null,
    state         text    not null check (state in ('HOLDS', 'WITHDRAWN')),
    revision      bigint  not null,
    primary key (agency_id, decree_id)
);
-- One that is sent twice is recorded once.
create unique index elsewhere_decree_document on elsewhere_decree (agency_id, document, document_date, unit_id)
    nulls not distinct where state = 'HOLDS';
create index elsewhere_decree_in_force on elsewhere_decree (agency_id, to_date) where state = 'HOLDS';
create index elsewhere_decree_listed on elsewhere_decree (agency_id, from_date, decree_id);

alter table elsewhere_decree enable row level security;
alter table elsewhere_decree force row level security;
create policy wall on elsewhere_decree using (agency_id = platform.agency());
grant select, insert on elsewhere_decree to ${app};
-- It stays as it was decreed; only whether it still holds may change.
grant update (state, revision) on elsewhere_decree to ${app};
