-- Who moves with units and positions that are others from a day on, by one decree: planned, looked at, made part by part.
create table reorganisation (
    agency_id         uuid   not null,
    reorganisation_id uuid   primary key,
    decree            text   not null,
    day               date   not null,
    state             text   not null check (state in ('DRAFT', 'APPLYING', 'APPLIED', 'CANCELLED')),
    drafted_by        uuid   not null references person,
    applied_by        uuid   references person,
    -- Who of HR says that those who were left have been seen to.
    confirmed_by      uuid   references person,
    revision          bigint not null default 1,
    check (applied_by <> drafted_by),
    check (state not in ('APPLYING', 'APPLIED') or applied_by is not null)
);
create index reorganisation_in_order on reorganisation (agency_id, reorganisation_id);
create index reorganisation_to_work_on on reorganisation (agency_id, reorganisation_id) where state = 'APPLYING';

create table reorganisation_move (
    agency_id           uuid   not null,
    move_id             uuid   primary key,
    reorganisation_id   uuid   not null references reorganisation,
    person_id           uuid   not null references person,
    -- No reference: a place that was entered in error is taken away.
    assignment_id       uuid   not null,
    assignment_revision bigint not null,
    from_unit_id        uuid   not null references unit,
    from_position_code  text   not null,
    from_kelas          int,
    from_assessor_id    uuid,
    to_unit_id          uuid   not null references unit,
    to_position_code    text   not null,
    to_position_name    text   not null,
    to_jenis_jabatan    text   not null,
    to_kelas            int,
    to_assessor_id      uuid,
    state               text   not null check (state in ('PLANNED', 'DONE', 'LEFT')),
    left_why            text   check ((state = 'LEFT') = (left_why is not null))
);
create index reorganisation_move_in_order on reorganisation_move (agency_id, reorganisation_id, move_id);
create index reorganisation_move_open on reorganisation_move (agency_id, reorganisation_id, move_id)
    where state = 'PLANNED';

do $$
declare t text;
begin
    foreach t in array array['reorganisation', 'reorganisation_move'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was planned stays as it was read; only what became of it may change.
grant update (state, applied_by, confirmed_by, revision) on reorganisation to ${app};
grant update (state, left_why) on reorganisation_move to ${app};
