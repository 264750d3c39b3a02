-- Who was the superior when a request was last looked at, so that its task goes on to his successor.
alter table attendance_request add column watched boolean not null default false;
alter table attendance_request add column watched_superior_id uuid references person;
create index attendance_request_watched on attendance_request (agency_id, watched_superior_id, from_date, request_id)
    where state = 'SUBMITTED';
create index attendance_request_undecided on attendance_request (agency_id, request_id) where state = 'SUBMITTED';
grant update (watched, watched_superior_id) on attendance_request to ${app};
