-- From which networks a terminal, or its vendor's cloud, sends by itself; from anywhere where none is named.
alter table terminal add column networks text[] not null default '{}' check (cardinality(networks) <= 20);
