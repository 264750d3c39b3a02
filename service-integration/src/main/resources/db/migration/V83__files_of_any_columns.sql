-- How the files of a terminal are written, where they are tables: each site exports its own columns,
-- so what they mean is told once and kept. Values of the direction are compared exactly.
alter table terminal
    add column file_pin_column       text,
    add column file_time_column      text,
    add column file_time_pattern     text,
    add column file_direction_column text,
    add column file_arrivals         text[],
    add column file_departures       text[],
    add column file_serial_column    text,
    add constraint a_whole_file_profile check (
        num_nulls(file_pin_column, file_time_column, file_time_pattern, file_arrivals, file_departures) in (0, 5)
        and (file_pin_column is not null or num_nonnulls(file_direction_column, file_serial_column) = 0));
