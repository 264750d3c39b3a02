-- The code of a position names one of a unit, and several units may have one with the same code.
alter table outside_fact add column unit_id uuid;
alter table outside_fact add constraint outside_fact_unit_of_position check (unit_id is null or position_code is not null);

drop index outside_fact_of_position_once;
create unique index outside_fact_of_position_once
    on outside_fact (agency_id, position_code, code, holds_from, value, proof, unit_id) nulls not distinct
    where state <> 'REVOKED' and position_code is not null;
