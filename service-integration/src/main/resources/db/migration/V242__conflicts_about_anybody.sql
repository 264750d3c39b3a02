-- Whether that official decides nothing about this person on that day.
create function in_conflict(official uuid, person uuid, day date) returns boolean
    language sql stable
    as $$ select exists (select from conflict_of_interest conflict
                         where conflict.agency_id = platform.agency() and conflict.person_id = person
                           and conflict.assessor_id = official
                           and conflict.valid_from <= day and (conflict.valid_to is null or conflict.valid_to >= day)
                           and (conflict.withdrawn_from is null or conflict.withdrawn_from > day)) $$;
grant execute on function in_conflict(uuid, uuid, date) to ${app};
