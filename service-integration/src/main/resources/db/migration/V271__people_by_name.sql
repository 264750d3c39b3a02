-- The words of names, so that people are found by how any of them begins. Behind the wall no function that might tell
-- what it sees is asked before the agency is: neither a trigram nor an index by lower(name) would ever be used there.
create table person_name_word (
    agency_id uuid             not null,
    word      text collate "C" not null,
    person_id uuid             not null,
    primary key (agency_id, word, person_id)
);
create index person_name_word_of_person on person_name_word (agency_id, person_id);

-- The owner belongs to no agency: for this statement it looks over the wall.
alter table person no force row level security;
insert into person_name_word (agency_id, word, person_id)
select distinct agency_id, word, person_id from person, regexp_split_to_table(lower(name), '[^[:alnum:]]+') as word
where word <> '';
alter table person force row level security;

alter table person_name_word enable row level security;
alter table person_name_word force row level security;
create policy wall on person_name_word using (agency_id = platform.agency());
grant select, insert, delete on person_name_word to ${app};
