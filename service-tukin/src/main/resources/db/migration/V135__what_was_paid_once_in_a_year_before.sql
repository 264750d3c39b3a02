-- THR and the thirteenth month of the application before: whoever has had them isn't paid them once more.
alter table old_payment add column kind text not null default 'MONTH' check (kind in ('MONTH', 'THR', 'KE_13'));
drop index old_payment_of_number;
drop index old_payment_of_person;
create unique index old_payment_of_number on old_payment (agency_id, month, number, kind) where replaced_by is null;
create unique index old_payment_of_person on old_payment (agency_id, month, person_id, kind)
    where replaced_by is null and person_id is not null;
