-- Of which agencies work waits, so that a round costs what there is to do and not what agencies there
-- are. Like agencies_of_installation, these tell ids and nothing else over the wall.
do $$
declare
    t text;
    work record;
begin
    foreach t in array array['stale_day', 'account_to_follow', 'siasn_pull_item', 'siasn_delivery',
                             'webhook_delivery', 'notice_delivery', 'reorganisation', 'cloud_pull'] loop
        execute format('create policy ids_for_background_work on %I for select to current_user using (true)', t);
    end loop;
    for work in select * from (values
        ('agencies_with_stale_days', 'exists (select from stale_day w where w.agency_id = a.agency_id)'),
        ('agencies_with_accounts_to_make',
         'exists (select from wanted_account w where w.agency_id = a.agency_id and w.next_try <= clock_timestamp())
          or exists (select from account_to_follow w where w.agency_id = a.agency_id)'),
        ('agencies_with_siasn_to_ask',
         'exists (select from siasn_pull_item w where w.agency_id = a.agency_id and w.next_try <= clock_timestamp())
          or exists (select from siasn_delivery w where w.agency_id = a.agency_id and w.state in (''PENDING'', ''SENT'')
                     and w.next_try <= clock_timestamp())'),
        ('agencies_with_webhooks_to_send',
         'exists (select from webhook_delivery w where w.agency_id = a.agency_id and w.state = ''PENDING''
                  and w.next_try <= clock_timestamp())'),
        -- By the agency's own clock, so that those that are not due yet count too.
        ('agencies_with_notices_to_send',
         'exists (select from notice_delivery w where w.agency_id = a.agency_id and w.state = ''PENDING'')'),
        ('agencies_with_reorganisations_to_make',
         'exists (select from reorganisation w where w.agency_id = a.agency_id and w.state = ''APPLYING'')'),
        ('agencies_with_clouds_to_ask',
         'exists (select from cloud_pull w where w.agency_id = a.agency_id and w.state = ''WAITING''
                  and w.due_at <= clock_timestamp())')) as one (name, has)
    loop
        execute format('create function %I() returns setof uuid language sql volatile security definer '
                       'set search_path = public as $f$ select a.agency_id from agency a where %s $f$',
                       work.name, work.has);
        execute format('revoke all on function %I() from public', work.name);
        execute format('grant execute on function %I() to ${app}', work.name);
    end loop;
end $$;
