-- A punch at an impossible time counts for nothing, and somebody is asked before the month is paid by.
create index attendance_day_in_doubt on attendance_day (agency_id, date)
    where flags && array['PUNCHED_ON_LEAVE', 'PUNCHED_OUT_OF_TOWN', 'MOCK_LOCATION', 'GEO_OUTSIDE', 'ELSEWHERE_UNASKED',
                         'IMPLAUSIBLE_TIME'];
drop index attendance_day_doubtful;
