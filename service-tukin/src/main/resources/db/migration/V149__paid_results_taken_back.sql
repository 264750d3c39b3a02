-- A file that was brought for another kind, or another run, is taken back with its lines; its bytes may be
-- brought again. What its lines said in place of others' is brought again with those files.
alter table paid_file no force row level security;
alter table paid_file
    add column withdrawn_by uuid,
    add column withdrawn_at timestamptz,
    add check ((withdrawn_by is null) = (withdrawn_at is null));
alter table paid_file force row level security;
alter table paid_file drop constraint paid_file_agency_id_run_id_sha256_key;
create unique index paid_file_once on paid_file (agency_id, run_id, sha256) where withdrawn_at is null;
grant update (withdrawn_by, withdrawn_at) on paid_file to ${app};
grant delete on paid_line to ${app};
create index paid_line_of_file on paid_line (agency_id, file_id);
