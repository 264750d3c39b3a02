-- What is read back of a run by whichever system paid it, told apart by the profile that reads it. Sums are
-- in the open, as those of payments are, so that how a run stands is asked of what was read back and of
-- nothing else; numbers and accounts stay sealed. What was read before has none until it is sent once more.
alter table paid_file no force row level security;
alter table paid_file add column profile text not null default 'web-gaji';
alter table paid_file force row level security;

alter table paid_line no force row level security;
alter table paid_line
    add column profile text not null default 'web-gaji',
    add column person_id uuid,
    add column kind text check (kind in ('INDUK', 'TAMBAHAN', 'SUSULAN', 'KEKURANGAN', 'THR', 'KE_13')),
    add column basis text check (basis in ('BEFORE_WITHHOLDING', 'RECEIVED')),
    add column gross bigint check (gross >= net),
    add column net bigint check (net >= 0),
    add column paid boolean not null default true,
    add column paid_on date,
    add check ((kind is null) = (net is null) and (gross is null) = (net is null) and (basis is null) = (net is null));
alter table paid_line drop constraint paid_line_pkey;
alter table paid_line add primary key (agency_id, run_id, profile, line_id);
alter table paid_line force row level security;
create index paid_line_of_person on paid_line (agency_id, person_id, run_id);
create index paid_line_without_sums on paid_line (agency_id, run_id) where net is null;
