-- What people have to do, as this service has told it; one task for a kind and what it is about.
create table platform.task (
    agency_id   uuid   not null,
    task_id     uuid   primary key default uuidv7(),
    kind        text   not null,
    reference   uuid   not null,
    assignee_id uuid,
    role        text,
    unit_id     uuid,
    link        text   not null,
    due         date,
    open        boolean not null default true,
    revision    bigint not null default 1,
    unique (agency_id, kind, reference),
    check ((assignee_id is null) <> (role is null))
);
alter table platform.task enable row level security;
alter table platform.task force row level security;
create policy wall on platform.task using (agency_id = platform.agency());
grant select, insert, update on platform.task to ${app};
