-- Ratings of a quarter (2026-Q2) and of a year (2026) beside those of a month (2026-05).
alter table organisation_rating drop constraint organisation_rating_period_check;
alter table organisation_rating add constraint organisation_rating_period_check
    check (period ~ '^\d{4}(-(\d{2}|Q[1-4]))?$');
alter table rating drop constraint rating_period_check;
alter table rating add constraint rating_period_check
    check (period ~ '^\d{4}(-(\d{2}|Q[1-4]))?$');
