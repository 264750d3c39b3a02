-- Until when somebody asks Keycloak for an account: nobody else does, and what it is to be changes afterwards.
alter table wanted_account add column taken_until timestamptz;
