-- Files that are brought in, by anything that takes rows: looked through first, then applied.
create table platform.import_job (
    agency_id   uuid        not null,
    job_id      uuid        primary key,
    profile     text        not null,
    kind        text        not null check (kind in ('CSV', 'XLSX')),
    bytes       bigint      not null check (bytes > 0),
    state       text        not null default 'CHECKING'
        check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED', 'CANCELLED')),
    brought_by  uuid        not null,
    -- For whom the worker acts: who brought the file, later who had it applied.
    actor       jsonb       not null,
    rows        int,
    reached     int         not null default 0,
    counts      jsonb       not null default '{}',
    findings    int         not null default 0,
    fault       text,
    revision    bigint      not null default 1,
    brought_at  timestamptz not null default clock_timestamp(),
    changed_at  timestamptz not null default clock_timestamp(),
    check ((state = 'FAILED') = (fault is not null))
);
create index import_job_of_agency on platform.import_job (agency_id, job_id);

-- What the workers of all replicas share: ids alone, since a worker belongs to no agency.
create table platform.import_waiting (
    job_id       uuid        primary key references platform.import_job,
    agency_id    uuid        not null,
    worker       uuid,
    worked_until timestamptz not null default clock_timestamp(),
    tries        int         not null default 0
);
create index import_waiting_next on platform.import_waiting (worked_until);

-- The file, in sealed pieces, until it has been applied or given up.
create table platform.import_piece (
    agency_id uuid  not null,
    job_id    uuid  not null references platform.import_job,
    position  int   not null,
    sealed    bytea not null,
    primary key (job_id, position)
);

create table platform.import_finding (
    agency_id uuid    not null,
    job_id    uuid    not null references platform.import_job,
    position  int     not null,
    row       int     not null,
    field     text    not null,
    code      text    not null,
    arguments text[]  not null,
    primary key (job_id, position)
);

do $$
declare t text;
begin
    foreach t in array array['import_job', 'import_piece', 'import_finding'] loop
        execute format('alter table platform.%I enable row level security', t);
        execute format('alter table platform.%I force row level security', t);
        execute format('create policy wall on platform.%I using (agency_id = platform.agency())', t);
    end loop;
end $$;
grant select, insert, update on platform.import_job to ${app};
grant select, insert, update, delete on platform.import_waiting to ${app};
grant select, insert, delete on platform.import_piece, platform.import_finding to ${app};
