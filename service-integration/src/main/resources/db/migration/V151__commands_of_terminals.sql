-- What is ordered of a terminal waits here until it asks: it is the client, and calls every few seconds.
-- A person's name is looked up as a command is told, and isn't kept with it.
alter table terminal
    add column privilege_key text not null default 'PRI' check (privilege_key in ('PRI', 'PRIVILEGE'));

create table terminal_command (
    agency_id     uuid        not null,
    command_id    bigint      generated always as identity primary key,
    serial_number text        not null references terminal,
    kind          text        not null check (kind in ('INFO', 'CHECK', 'SET_USER', 'QUERY_PUNCHES')),
    pin           text,
    person_id     uuid        references person,
    first_day     date,
    last_day      date,
    state         text        not null default 'QUEUED'
                              check (state in ('QUEUED', 'SENT', 'DONE', 'FAILED', 'EXPIRED')),
    ordered_by    uuid        not null,
    ordered_at    timestamptz not null default clock_timestamp(),
    expires_at    timestamptz not null default clock_timestamp() + interval '7 days',
    tries         int         not null default 0,
    sent_at       timestamptz,
    ended_at      timestamptz,
    return_code   int,
    constraint a_user_is_a_person check (num_nonnulls(pin, person_id) = case kind when 'SET_USER' then 2 else 0 end),
    constraint a_query_has_days check (num_nonnulls(first_day, last_day) = case kind when 'QUERY_PUNCHES' then 2 else 0 end
                                       and first_day <= last_day is not false)
);
create unique index a_command_waits_once on terminal_command (serial_number, kind, pin, first_day, last_day)
    nulls not distinct where state = 'QUEUED';
create index terminal_command_of_terminal on terminal_command (agency_id, serial_number, command_id);
create index terminal_command_open on terminal_command (agency_id, serial_number, command_id)
    where state in ('QUEUED', 'SENT');

alter table terminal_command enable row level security;
alter table terminal_command force row level security;
create policy wall on terminal_command using (agency_id = platform.agency());
grant select, insert on terminal_command to ${app};
grant update (state, expires_at, tries, sent_at, ended_at, return_code) on terminal_command to ${app};
