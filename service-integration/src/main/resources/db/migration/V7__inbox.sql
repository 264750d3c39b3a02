-- Tasks of all services, as they are told.
create table inbox_task (
    agency_id   uuid    not null,
    service     text    not null,
    task_id     uuid    not null,
    kind        text    not null,
    assignee_id uuid,
    role        text,
    unit_id     uuid,
    link        text    not null,
    due         date,
    open        boolean not null,
    epoch       bigint  not null,
    revision    bigint  not null,
    primary key (service, task_id)
);
create index inbox_of_person on inbox_task (assignee_id) where open;
create index inbox_of_role on inbox_task (agency_id, role) where open and assignee_id is null;

alter table inbox_task enable row level security;
alter table inbox_task force row level security;
create policy wall on inbox_task using (agency_id = platform.agency());
grant select, insert, update on inbox_task to ${app};
