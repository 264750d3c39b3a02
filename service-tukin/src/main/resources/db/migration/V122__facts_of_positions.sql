-- A fact from outside is told of a person or of a position, and then of whoever holds that.
alter table outside_fact alter column person_id drop not null;
alter table outside_fact add column position_code text;
alter table outside_fact add constraint outside_fact_of_one check (num_nonnulls(person_id, position_code) = 1);

create unique index outside_fact_of_position_once
    on outside_fact (agency_id, position_code, code, holds_from, value, proof)
    where state <> 'REVOKED' and position_code is not null;
create index outside_fact_of_position on outside_fact (agency_id, position_code)
    where state = 'CONFIRMED' and position_code is not null;
