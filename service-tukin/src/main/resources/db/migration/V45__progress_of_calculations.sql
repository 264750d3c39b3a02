-- How many people a calculation has been through, and how far it is with the differences for earlier
-- months, which are calculated in parts as well.
alter table calculating_run
    add column people           int not null default 0,
    add column calculated       int not null default 0,
    add column corrected_person uuid,
    add column corrected_month  text;
