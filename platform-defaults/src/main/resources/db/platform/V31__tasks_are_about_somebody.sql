-- Whom a task is about, where it is about one person: he doesn't do it, in nobody's name.
alter table platform.task add column about_id uuid;
