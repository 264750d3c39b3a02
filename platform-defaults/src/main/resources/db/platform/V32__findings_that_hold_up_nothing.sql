-- What is only to be looked at keeps no row from being taken, and is counted apart.
alter table platform.import_finding add column warning boolean not null default false;
alter table platform.import_job add column warnings int not null default 0;
