-- A client that Keycloak is being asked for: nobody else takes its name until then, and it is none yet. Where the asking
-- was lost, the name is free again after that time.
alter table machine_client add column opening_until timestamptz;
