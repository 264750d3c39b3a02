-- Until now others were told of which kind somebody is today, and not since when. Whoever has been of another kind before
-- is told once more: the fact by which he is what he is waits, and the next round takes it up.
alter table person_fact no force row level security;
update person_fact as fact set waits = true
from (select agency_id, person_id, max(valid_from) filter (where valid_from <= current_date) as since
      from person_fact where kind = 'JENIS_PEGAWAI'
      group by agency_id, person_id having count(distinct value) > 1) as several
where fact.agency_id = several.agency_id and fact.person_id = several.person_id
  and fact.kind = 'JENIS_PEGAWAI' and fact.valid_from = several.since;
alter table person_fact force row level security;
