-- By which a role was given, where there is one.
alter table granted add column decree text check (length(decree) between 1 and 100);
