-- On which day a month's attendance ends, and which services an agency does without: a handful each,
-- told whole with the agency and read whole with it.
alter table directory.agency
    add column cut_offs     jsonb not null default '[]',
    add column services_off jsonb not null default '[]';
