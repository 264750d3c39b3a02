-- Surat perintah lembur: overtime comes of an order alone.
create table overtime_order (
    agency_id         uuid        not null,
    overtime_order_id uuid        primary key,
    number            text        not null,
    letter_date       date        not null,
    work              text        not null,
    from_time         timestamp   not null,
    to_time           timestamp   not null check (to_time > from_time),
    state             text        not null check (state in ('ISSUED', 'CANCELLED')),
    recorded_at       timestamptz not null default clock_timestamp(),
    revision          bigint      not null default 1
);

create table overtime_order_person (
    agency_id         uuid      not null,
    overtime_order_id uuid      not null references overtime_order,
    person_id         uuid      not null references person,
    from_time         timestamp not null,
    to_time           timestamp not null,
    holds             boolean   not null default true,
    primary key (agency_id, overtime_order_id, person_id),
    constraint one_order_at_a_time exclude using gist
        (person_id with =, tsrange(from_time, to_time) with &&) where (holds)
);
create index overtime_order_of_person on overtime_order_person (agency_id, person_id, from_time);

do $$
declare t text;
begin
    foreach t in array array['overtime_order', 'overtime_order_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (state, revision) on overtime_order to ${app};
grant update (holds) on overtime_order_person to ${app};
