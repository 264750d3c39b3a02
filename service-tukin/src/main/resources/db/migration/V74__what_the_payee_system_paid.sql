-- Files in which the payee system tells what it paid of a locked run, beside the run, which stays as it is.
create table paid_file (
    agency_id  uuid        not null,
    file_id    uuid        not null,
    run_id     uuid        not null references run,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines      int         not null check (lines >= 0),
    brought_by uuid        not null,
    brought_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, file_id),
    -- The same file says nothing new.
    unique (agency_id, run_id, sha256)
);

-- Line by line, by the payee system's own id; a later file says what holds now.
create table paid_line (
    agency_id uuid not null,
    run_id    uuid not null references run,
    line_id   text not null,
    file_id   uuid not null,
    sealed    bytea not null,
    primary key (agency_id, run_id, line_id),
    foreign key (agency_id, file_id) references paid_file
);

do $$
declare t text;
begin
    foreach t in array array['paid_file', 'paid_line'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on paid_line to ${app};
