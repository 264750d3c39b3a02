-- Whom a task is about, so that who acts for another isn't asked to do his own.
alter table inbox_task add column about_id uuid;
