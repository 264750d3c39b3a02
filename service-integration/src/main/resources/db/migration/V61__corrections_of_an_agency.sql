-- The corrections of one month, which say of what is missing in a closed period that it stands.
create index attendance_correction_of_agency on attendance_correction (agency_id, date);
