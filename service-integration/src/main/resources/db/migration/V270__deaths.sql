-- Which document says that somebody has died, and his heirs, sealed with the agency's key: whatever
-- identifies or pays them is nowhere else.
create table death (
    agency_id       uuid        not null,
    person_id       uuid        not null references person,
    document_kind   text        not null
        check (document_kind in ('AKTA_KEMATIAN', 'SURAT_KETERANGAN_KEMATIAN', 'PENETAPAN_PENGADILAN')),
    document_number text        not null,
    document_date   date        not null,
    sealed_heirs    bytea       not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    revision        bigint      not null,
    primary key (agency_id, person_id)
);
alter table death enable row level security;
alter table death force row level security;
create policy wall on death using (agency_id = platform.agency());
grant select, insert on death to ${app};
grant update (document_kind, document_number, document_date, sealed_heirs, revision) on death to ${app};
