-- The first accounts of people wait for a second person as changed ones do, all that one call or one
-- file brought together; changes of accounts, and those of heirs, belong to no batch. Accounts that
-- were kept before this stay as they are.
alter table payee_change add column batch_id uuid;
create index payee_change_of_batch on payee_change (agency_id, batch_id) where batch_id is not null;
