-- What people are told, once each: the same kind with the same subject for the same person is one notice.
create table notice (
    agency_id   uuid        not null,
    notice_id   uuid        not null,
    person_id   uuid        not null,
    kind        text        not null,
    subject     text        not null,
    link        text        not null,
    occurred_at timestamptz not null,
    task_id     uuid,
    told_at     timestamptz not null default clock_timestamp(),
    read_at     timestamptz,
    primary key (agency_id, notice_id),
    unique (agency_id, person_id, kind, subject)
);
create index notice_of_person on notice (agency_id, person_id, notice_id);
create index notice_unread on notice (agency_id, person_id, notice_id) where read_at is null;
create index notice_of_task on notice (agency_id, task_id) where read_at is null and task_id is not null;
create index notice_by_age on notice (agency_id, told_at);

-- What people were last seen to be, so that they are told of changes.
create table notice_person (
    agency_id   uuid   not null,
    person_id   uuid   not null,
    superior_id uuid,
    revision    bigint not null,
    primary key (agency_id, person_id)
);

create index attendance_recap_by_end on attendance_recap (agency_id, object_until);

do $$
declare t text;
begin
    foreach t in array array['notice', 'notice_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert, delete on notice to ${app};
grant update (read_at) on notice to ${app};
grant select, insert, update on notice_person to ${app};
