-- Those that were declared before every service was told of them are told once.
alter table conflict_of_interest add column told boolean not null default false;
create index conflict_of_interest_untold on conflict_of_interest (agency_id) where not told;
grant update (told) on conflict_of_interest to ${app};
