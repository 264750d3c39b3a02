-- A line may come by several ways, by the network and in a file, each time written otherwise: what it
-- says makes it the same. Of a line that says nothing that can be read, its text does.
alter table quarantined_line add column said text;

-- The owner belongs to no agency: for this one statement it looks over the wall.
alter table quarantined_line no force row level security;
update quarantined_line kept
set said = case when nth = 1 then told.said else md5(kept.line) end
from (select line_id, said, row_number() over (partition by serial_number, said order by line_id) as nth
      from (select line_id, serial_number,
                   case when parts is null then md5(line)
                        else concat_ws(e'\t', parts[1], parts[2], coalesce(parts[3], '255')) end as said
            from quarantined_line,
                 regexp_match(line, '^(?:ATTLOG\t)?\s*([A-Za-z0-9]{1,24})[\t ]+(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:[\t ]+(\d{1,9}))?') parts
           ) read) told
where told.line_id = kept.line_id;
alter table quarantined_line force row level security;

alter table quarantined_line alter column said set not null;
drop index a_line_waits_once;
create unique index a_line_waits_once on quarantined_line (serial_number, said);
