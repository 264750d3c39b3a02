-- What a terminal has reported of itself, each once: terminals send again what they have. It stands by the
-- upload in which it came first, and beside that as it came.
create table terminal_operation (
    agency_id     uuid not null,
    serial_number text not null,
    said          text not null,
    raw_id        uuid not null references raw_upload,
    line          int  not null,
    text          text not null,
    primary key (agency_id, serial_number, said)
);
create index terminal_operation_latest on terminal_operation (agency_id, serial_number, raw_id, line);

-- The owner belongs to no agency: for this one statement it looks over the wall. A body with a zero byte is no text.
alter table raw_upload no force row level security;
with report as materialized (
    select agency_id, serial_number, raw_id, convert_from(body, 'UTF8') as body from raw_upload
    where kind = 'OPERLOG' and position('\x00'::bytea in body) = 0
)
insert into terminal_operation (agency_id, serial_number, said, raw_id, line, text)
select distinct on (agency_id, serial_number, md5(told.line))
       agency_id, serial_number, md5(told.line), raw_id, told.number - 1, left(told.line, 200)
from report cross join string_to_table(report.body, e'\n') with ordinality as told (line, number)
where told.line like 'OPLOG %'
order by agency_id, serial_number, md5(told.line), raw_id, told.number;
alter table raw_upload force row level security;

alter table terminal_operation enable row level security;
alter table terminal_operation force row level security;
create policy wall on terminal_operation using (agency_id = platform.agency());
grant select, insert on terminal_operation to ${app};
drop index raw_upload_operations;
