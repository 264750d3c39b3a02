-- The days whose attendance a run was calculated by, so that what comes late for them is known as late
-- whatever the agency has settled since.
alter table run add column attendance_from date, add column attendance_to date;
alter table run no force row level security;
update run set attendance_from = (month || '-01')::date,
               attendance_to = ((month || '-01')::date + interval '1 month')::date - 1
where state <> 'OPEN';
alter table run force row level security;
alter table run add check (state = 'OPEN' or attendance_from <= attendance_to);
