-- The tax of a year at whose end nothing was paid to a person, as the first run of the next year settles it: of a
-- person and a year once. What a run takes of it, or gives back, stands in withholding.
create table settled_year (
    agency_id  uuid   not null,
    person_id  uuid   not null,
    year       int    not null,
    run_id     uuid   not null references run,
    base       bigint not null check (base >= 0),
    due        bigint not null,
    regulation text   not null,
    article    text   not null,
    primary key (agency_id, person_id, year)
);
alter table settled_year enable row level security;
alter table settled_year force row level security;
create policy wall on settled_year using (agency_id = platform.agency());
grant select, insert on settled_year to ${app};

alter table withholding drop constraint withheld_kind;
alter table withholding add constraint withheld_kind
    check (kind in ('PPH21_FINAL', 'PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_TAHUN_LALU', 'PPH21_DTP', 'BPJS_PEGAWAI',
                    'BPJS_PEMBERI_KERJA', 'POTONGAN_LAIN'));
create index withholding_of_old_years on withholding (agency_id, person_id) where kind = 'PPH21_TAHUN_LALU';
