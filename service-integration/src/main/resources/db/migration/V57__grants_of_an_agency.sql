create index granted_of_agency on granted (agency_id, grant_id);
