-- Whoever says from elsewhere what a terminal will say doesn't keep the terminal from saying it.
alter table terminal_operation add column elsewhere boolean not null default false;
alter table terminal_operation drop constraint terminal_operation_pkey,
    add primary key (agency_id, serial_number, said, elsewhere);
