-- Two people of a published roster change turns. Which of them have been approved shows in
-- rostered_day; a roster that is published anew takes their place.
create table roster_swap (
    agency_id   uuid   not null,
    swap_id     uuid   primary key,
    roster_id   uuid   not null references roster,
    asker_id    uuid   not null references person,
    asker_day   date   not null,
    partner_id  uuid   not null references person,
    partner_day date   not null,
    reason      text   not null,
    superior_id uuid   references person,
    state       text   not null
        check (state in ('ASKED', 'AGREED', 'APPROVED', 'DECLINED', 'REFUSED', 'WITHDRAWN', 'REPLACED')),
    decided_by  uuid   references person,
    note        text,
    revision    bigint not null default 1,
    check (asker_id <> partner_id)
);
create index roster_swap_of_asker on roster_swap (agency_id, asker_id, swap_id);
create index roster_swap_of_partner on roster_swap (agency_id, partner_id, swap_id);
create index roster_swap_of_roster on roster_swap (agency_id, roster_id);
create index roster_swap_for_superior on roster_swap (agency_id, superior_id, swap_id) where state = 'AGREED';

-- The days that an open change would make others; each by one at a time.
create table roster_swap_day (
    agency_id uuid not null,
    person_id uuid not null,
    date      date not null,
    swap_id   uuid not null references roster_swap,
    primary key (agency_id, person_id, date)
);
create index roster_swap_day_of_swap on roster_swap_day (agency_id, swap_id);

do $$
declare t text;
begin
    foreach t in array array['roster_swap', 'roster_swap_day'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert on roster_swap to ${app};
grant update (state, decided_by, note, revision) on roster_swap to ${app};
grant select, insert, delete on roster_swap_day to ${app};
