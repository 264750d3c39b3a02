-- Names of accounts are unique in the whole installation, which no agency can see behind its wall; it is
-- told whether one is taken, and nothing else. Keycloak compares them in lower case.
create index wanted_account_named on wanted_account (lower(username));
create function account_name_is_taken(wanted text) returns boolean
    language sql stable security definer set search_path = public
    as $$ select exists (select from wanted_account where lower(username) = lower(wanted)) $$;
revoke all on function account_name_is_taken(text) from public;
grant execute on function account_name_is_taken(text) to ${app};
create policy names_of_accounts on wanted_account for select to current_user using (true);
