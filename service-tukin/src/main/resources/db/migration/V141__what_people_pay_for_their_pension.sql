-- Contributions to pension and old age (iuran pensiun, JHT) that a person pays himself in a month, which the tax of
-- the year is not taken of (UU PPh Ps 21 ayat (3)).
alter table other_income_given add column deductible bigint not null default 0 check (deductible between 0 and gross);
alter table other_income add column deductible bigint not null default 0 check (deductible between 0 and gross);
