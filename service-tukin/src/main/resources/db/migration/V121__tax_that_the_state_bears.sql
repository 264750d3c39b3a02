-- Tax that the state bears (DTP) takes nothing of what is paid, but is told with it.
alter table withholding drop constraint withheld_kind;
alter table withholding add constraint withheld_kind
    check (kind in ('PPH21_FINAL', 'PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_DTP', 'BPJS_PEGAWAI', 'BPJS_PEMBERI_KERJA'));

-- Of whom a locked run couldn't say what the state bears, and what wasn't known of them.
create table withholding_unknown (
    agency_id uuid not null,
    run_id    uuid not null references run,
    person_id uuid not null,
    missing   text not null,
    primary key (agency_id, run_id, person_id)
);
alter table withholding_unknown enable row level security;
alter table withholding_unknown force row level security;
create policy wall on withholding_unknown using (agency_id = platform.agency());
grant select, insert on withholding_unknown to ${app};
