-- Whether a letter goes by that number already.
create index surat_tugas_numbered on surat_tugas (agency_id, number);

-- Few days make somebody look twice, and HR's work list counts them.
create index attendance_day_doubtful on attendance_day (agency_id, date)
    where flags && array['PUNCHED_ON_LEAVE', 'PUNCHED_OUT_OF_TOWN', 'MOCK_LOCATION', 'GEO_OUTSIDE', 'ELSEWHERE_UNASKED'];
