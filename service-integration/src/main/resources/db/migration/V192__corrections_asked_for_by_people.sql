-- That somebody says that something about him is wrong in the register, and what HR answers.
create table data_correction (
    agency_id             uuid   not null,
    correction_id         uuid   primary key,
    person_id             uuid   not null references person,
    about                 text   not null
                          check (about in ('NAMA', 'NOMOR', 'GOLONGAN', 'UNIT', 'JABATAN', 'ATASAN', 'LAINNYA')),
    says                  text   not null,
    proof                 text,
    filed_on              date   not null,
    unit_id               uuid   references unit,
    -- How the register stood of him then: granting is refused where it still does.
    stood_person          bigint not null,
    stood_places          bigint not null,
    state                 text   not null check (state in ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    answered_by           uuid   references person,
    note                  text,
    -- No reference: a place that was entered in error is taken away.
    changed_assignment_id uuid,
    revision              bigint not null default 1,
    check (answered_by <> person_id),
    check (state <> 'REFUSED' or note is not null)
);
create index data_correction_in_order on data_correction (agency_id, correction_id);
create index data_correction_of_person on data_correction (agency_id, person_id, correction_id);

alter table data_correction enable row level security;
alter table data_correction force row level security;
create policy wall on data_correction using (agency_id = platform.agency());
-- What was said stays as it was said; only what became of it may change.
grant select, insert on data_correction to ${app};
grant update (state, answered_by, note, changed_assignment_id, revision) on data_correction to ${app};
