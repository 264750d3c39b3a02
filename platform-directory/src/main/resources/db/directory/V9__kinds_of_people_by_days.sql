-- Of which kind somebody is since which day, in order; absent where he is of jenis_pegawai on all days.
alter table directory.person add column kinds jsonb;
