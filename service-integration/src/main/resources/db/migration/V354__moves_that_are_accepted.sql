-- The agency that let somebody go learns that the other has taken him, too.
alter table transfer_out
    drop constraint transfer_out_state_check,
    drop constraint transfer_out_released_check,
    add constraint transfer_out_state_check
        check (state in ('DRAFT', 'RELEASED', 'ACCEPTED', 'RETURNED', 'CANCELLED')),
    add constraint transfer_out_released_check check
        (case when state in ('RELEASED', 'ACCEPTED', 'RETURNED') then released_by is not null and paid_until is not null
              when state = 'DRAFT' then released_by is null else true end);
drop index transfer_in_to_tell;
create index transfer_in_to_tell on transfer_in (agency_id, next_try)
    where state in ('REFUSED', 'ACCEPTED') and hand_over = 'INSTALLATION' and told_at is null;
create or replace function agencies_with_transfers_to_hand_over() returns setof uuid
    language sql volatile security definer set search_path = public
    as $$ select a.agency_id from agency a
          where exists (select from transfer_out w
                        where w.agency_id = a.agency_id and w.state = 'RELEASED' and w.hand_over = 'INSTALLATION'
                          and w.delivered_at is null and w.next_try <= clock_timestamp())
             or exists (select from transfer_in w
                        where w.agency_id = a.agency_id and w.state in ('REFUSED', 'ACCEPTED')
                          and w.hand_over = 'INSTALLATION' and w.told_at is null
                          and w.next_try <= clock_timestamp()) $$;
