-- Why an important reason or a birth was, as far as pay goes by it; absent where nobody has said it.
-- The fourth child is born in a cuti besar.
alter table leave
    drop constraint a_cause_is_of_sick_leave,
    drop constraint leave_cause_check,
    add constraint a_cause_is_of_its_leave check (
        cause is null
        or type = 'SAKIT' and cause in ('RAWAT_JALAN', 'RAWAT_INAP', 'GUGUR_KANDUNGAN', 'KECELAKAAN_KERJA')
        or type = 'ALASAN_PENTING' and cause in ('KELUARGA_MENINGGAL', 'KELUARGA_SAKIT', 'PERKAWINAN', 'ISTRI_MELAHIRKAN',
                                                 'TEMPAT_RAWAN', 'LAINNYA')
        or type = 'MELAHIRKAN' and cause in ('ANAK_PERTAMA', 'ANAK_KEDUA', 'ANAK_KETIGA')
        or type = 'BESAR' and cause = 'ANAK_KEEMPAT');
alter table leave_request
    drop constraint a_cause_is_of_sick_leave,
    drop constraint leave_request_cause_check,
    add constraint a_cause_is_of_its_leave check (
        cause is null
        or type = 'SAKIT' and cause in ('RAWAT_JALAN', 'RAWAT_INAP', 'GUGUR_KANDUNGAN', 'KECELAKAAN_KERJA')
        or type = 'ALASAN_PENTING' and cause in ('KELUARGA_MENINGGAL', 'KELUARGA_SAKIT', 'PERKAWINAN', 'ISTRI_MELAHIRKAN',
                                                 'TEMPAT_RAWAN', 'LAINNYA')
        or type = 'MELAHIRKAN' and cause in ('ANAK_PERTAMA', 'ANAK_KEDUA', 'ANAK_KETIGA')
        or type = 'BESAR' and cause = 'ANAK_KEEMPAT');
