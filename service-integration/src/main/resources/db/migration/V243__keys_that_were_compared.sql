-- Of an agency that is trusted, no key but the one whose thumbprint was compared.
grant update (key_ids, xs, ys) on trusted_agency to ${app};
-- Which of several was compared was never kept: such agencies are confirmed again. The owner belongs to no agency: for
-- this statement it looks over the wall.
alter table trusted_agency no force row level security;
update trusted_agency set state = 'PROPOSED', confirmed_by = null, revision = revision + 1
where state = 'TRUSTED' and cardinality(key_ids) > 1;
alter table trusted_agency force row level security;
