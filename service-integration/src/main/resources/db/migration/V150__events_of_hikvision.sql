-- Terminals of Hikvision push their events to a path that nobody else knows, as the cloud of
-- Fingerspot does; each goes by the address of its network card, without separators.
alter table terminal
    drop constraint terminal_kind_check,
    add constraint terminal_kind_check check (kind in ('ADMS', 'FILE', 'REST', 'FINGERSPOT', 'HIKVISION')),
    drop constraint a_secret_of_a_webhook,
    add constraint a_secret_of_a_webhook check (secret_hash is null or kind in ('FINGERSPOT', 'HIKVISION')),
    add constraint a_network_card check (kind <> 'HIKVISION' or serial_number ~ '^[0-9A-F]{12}$');
