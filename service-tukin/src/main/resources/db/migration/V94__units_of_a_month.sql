-- The codes of a month's units, each with those above it, as they were when the month was last
-- calculated: who is given another code later, or is moved, is paid for the month by what it was.
create table month_unit (
    agency_id uuid   not null,
    month     text   not null,
    unit_id   uuid   not null,
    codes     text[] not null,
    primary key (agency_id, month, unit_id)
);
alter table month_unit enable row level security;
alter table month_unit force row level security;
create policy wall on month_unit using (agency_id = platform.agency());
grant select, insert, delete on month_unit to ${app};
