-- What the tax that the state bears is higher by for want of a number, which the employee pays himself.
alter table withholding drop constraint withheld_kind;
alter table withholding add constraint withheld_kind
    check (kind in ('PPH21_FINAL', 'PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_TAHUN_LALU', 'PPH21_DTP', 'PPH21_TAMBAHAN',
                    'BPJS_PEGAWAI', 'BPJS_PEMBERI_KERJA', 'POTONGAN_LAIN'));
