-- A journey on duty in town of more than eight hours has allowances of its own, as one out of town.
do $$
declare held record;
begin
    for held in select conname from pg_constraint
                where conrelid = 'surat_tugas'::regclass and contype = 'c'
                  and pg_get_constraintdef(oid) like '%LUAR_KOTA%' loop
        execute format('alter table surat_tugas drop constraint %I', held.conname);
    end loop;
end $$;
alter table surat_tugas
    add constraint surat_tugas_kind_check check (kind in ('DALAM_KOTA', 'DALAM_KOTA_LEBIH_8_JAM', 'LUAR_KOTA'));
alter table surat_tugas_person add column own_allowance boolean not null default false;
-- The owner belongs to no agency: for this statement it looks over the wall.
alter table surat_tugas_person no force row level security;
update surat_tugas_person set own_allowance = true where out_of_town;
alter table surat_tugas_person force row level security;
