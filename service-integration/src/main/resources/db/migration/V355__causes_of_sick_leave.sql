-- Of an illness no more than law and pay go by; absent where it was recorded before this was asked.
alter table leave
    add column cause text check (cause in ('RAWAT_JALAN', 'RAWAT_INAP', 'GUGUR_KANDUNGAN', 'KECELAKAAN_KERJA')),
    add constraint a_cause_is_of_sick_leave check (cause is null or type = 'SAKIT');
alter table leave_request
    add column cause text check (cause in ('RAWAT_JALAN', 'RAWAT_INAP', 'GUGUR_KANDUNGAN', 'KECELAKAAN_KERJA')),
    add constraint a_cause_is_of_sick_leave check (cause is null or type = 'SAKIT');

-- The letters of an illness may come after its leave was recorded.
grant update (cause) on leave to ${app};
