-- Of what date the decree is that makes a place, where somebody says it; assignment has had the column from the beginning.
alter table transfer_in add column decree_date date;
grant update (decree_date) on transfer_in to ${app};
alter table reorganisation add column decree_date date;
alter table withdrawal add column decree_date date;
