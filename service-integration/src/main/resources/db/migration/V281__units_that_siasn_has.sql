-- The units that SIASN last listed of the agency; what it said before stays while it doesn't answer.
create table siasn_unit_answer (
    agency_id  uuid        primary key,
    units      jsonb,
    fetched_at timestamptz check ((fetched_at is null) = (units is null)),
    tried_at   timestamptz not null,
    fault      text
);
alter table siasn_unit_answer enable row level security;
alter table siasn_unit_answer force row level security;
create policy wall on siasn_unit_answer using (agency_id = platform.agency());
grant select, insert, update on siasn_unit_answer to ${app};
