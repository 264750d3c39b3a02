create index organisation_rating_of_agency on organisation_rating (agency_id, period, unit_id);
