-- How often a successor has brought the end of an active policy forward.
alter table policy add endings int not null default 0;

-- What was activated never changes, whoever tries, but for its end, which only ever comes earlier.
create or replace function refuse_change_of_active_policy() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if to_jsonb(new) - 'during' - 'endings' = to_jsonb(old) - 'during' - 'endings'
           and new.endings = old.endings + 1
           and lower(new.during) = lower(old.during)
           and new.during <@ old.during and new.during <> old.during then
            return new;
        end if;
    end if;
    raise exception 'An active policy never changes';
end $$;
