create policy ids_for_background_work on transfer_out for select to current_user using (true);
create function agencies_with_transfers_to_hand_over() returns setof uuid
    language sql volatile security definer set search_path = public
    as $$ select a.agency_id from agency a
          where exists (select from transfer_out w
                        where w.agency_id = a.agency_id and w.state = 'RELEASED' and w.hand_over = 'INSTALLATION'
                          and w.delivered_at is null and w.next_try <= clock_timestamp()) $$;
revoke all on function agencies_with_transfers_to_hand_over() from public;
grant execute on function agencies_with_transfers_to_hand_over() to ${app};
