-- Of studies that are extended, or weren't finished in their time; absent of any other status.
alter table directory.person_status add column stage text;
