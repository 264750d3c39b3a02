create index verification_duty_of on verification_duty (agency_id, assessor_id);
