-- To whom tukin is paid, as the payee system spells it; sealed under the agency's own key.
create table payee (
    agency_id uuid  not null,
    person_id uuid  primary key,
    sealed    bytea not null
);

-- What a locked run pays, line by line, with the payee as he was then.
create table payment (
    agency_id uuid   not null,
    run_id    uuid   not null references run,
    kind      text   not null check (kind in ('INDUK', 'TAMBAHAN', 'SUSULAN', 'KEKURANGAN')),
    position  int    not null check (position >= 1),
    person_id uuid   not null,
    bruto     bigint not null check (bruto >= bersih),
    bersih    bigint not null check (bersih > 0),
    sealed    bytea  not null,
    primary key (run_id, kind, position)
);

do $$
declare t text;
begin
    foreach t in array array['payee', 'payment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on payee to ${app};

-- The class that a correction is paid in; those made before this column have the lowest.
alter table run_correction add kelas int not null default 1;
