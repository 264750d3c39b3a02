-- Which days a recap was published for, so that no cut-off settled later gives its month others. Of those that
-- were published before nothing is kept, and their months keep the days that they have.
alter table attendance_recap
    add column from_date date,
    add column to_date   date,
    add constraint days_of_a_recap check ((from_date is null) = (to_date is null) and from_date <= to_date);
