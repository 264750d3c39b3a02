-- The cloud of Fingerspot sends the punches of a device to a path that nobody else knows; the device
-- goes by its cloud id. Of the path's secret only the hash is kept; devices of one account share it.
alter table terminal
    drop constraint terminal_kind_check,
    add constraint terminal_kind_check check (kind in ('ADMS', 'FILE', 'REST', 'FINGERSPOT')),
    add column secret_hash bytea,
    add constraint a_secret_of_a_webhook check (secret_hash is null or kind = 'FINGERSPOT');
create index terminal_of_secret on terminal (secret_hash) where secret_hash is not null;

-- Whose secret this is, asked before any agency is in scope.
create function terminals_by_secret(hash bytea) returns setof terminal
    language sql stable security definer set search_path = public
    as $$ select * from terminal t where t.secret_hash = hash order by t.serial_number $$;
revoke all on function terminals_by_secret(bytea) from public;
grant execute on function terminals_by_secret(bytea) to ${app};
