-- Whose HR looks after a terminal, why it is suspended, and how often it was changed.
alter table terminal
    add column unit_id           uuid   references unit,
    add column suspended_because text,
    add column revision          bigint not null default 1,
    add constraint a_suspended_terminal_has_a_reason
        check ((state = 'SUSPENDED') = (suspended_because is not null));

drop function terminal_by_serial(text);
create function terminal_by_serial(serial text) returns setof terminal
    language sql stable security definer set search_path = public
    as $$ select * from terminal t where t.serial_number = serial $$;
revoke all on function terminal_by_serial(text) from public;
grant execute on function terminal_by_serial(text) to ${app};

-- Whose PIN a waiting line has, where it can be read, and when it came by the agency's own clock,
-- which is what the terminal's clock is measured by whenever the line is looked at again.
alter table quarantined_line
    add column pin     text,
    add column came_at timestamptz not null default clock_timestamp();
grant update (reason) on quarantined_line to ${app};

-- The owner belongs to no agency: for this one statement it looks over the wall.
alter table quarantined_line no force row level security;
update quarantined_line
set came_at = received_at,
    pin = case when reason = 'PERSON_UNMAPPED'
               then substring(line from '^(?:ATTLOG\t)?(?:PIN=)?\s*([A-Za-z0-9]{1,24})\s') end;
alter table quarantined_line force row level security;

create index quarantined_line_of_pin on quarantined_line (serial_number, pin, line_id)
    where settled_at is null and reason = 'PERSON_UNMAPPED';
create index quarantined_line_of_terminal on quarantined_line (serial_number, line_id)
    where settled_at is null;
create index quarantined_line_of_agency on quarantined_line (agency_id, line_id)
    where settled_at is null;
