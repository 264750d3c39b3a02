-- How people want to be told. Where they can be reached is sealed with the agency's key; what is shown of it is masked.
create table notice_preference (
    agency_id  uuid   not null,
    person_id  uuid   not null,
    quiet_from time,
    quiet_to   time,
    choices    jsonb  not null,
    revision   bigint not null default 1,
    primary key (agency_id, person_id),
    check ((quiet_from is null) = (quiet_to is null))
);

create table notice_address (
    agency_id uuid  not null,
    person_id uuid  not null,
    channel   text  not null check (channel in ('EMAIL', 'WHATSAPP')),
    sealed    bytea not null,
    shown     text  not null,
    primary key (agency_id, person_id, channel)
);

-- Browsers that get push messages; one is had by one person.
create table notice_browser (
    agency_id     uuid  not null,
    browser_id    uuid  not null,
    person_id     uuid  not null,
    endpoint_hash bytea not null,
    sealed        bytea not null,
    primary key (agency_id, browser_id),
    unique (agency_id, endpoint_hash)
);
create index notice_browser_of_person on notice_browser (agency_id, person_id);

-- By which channels the agency reaches the outside; secrets are sealed and can't be read back.
create table notice_channel (
    agency_id  uuid        not null,
    channel    text        not null check (channel in ('EMAIL', 'WEB_PUSH', 'WHATSAPP')),
    sealed     bytea       not null,
    is_on      boolean     not null default false,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, channel)
);

-- What messages say; the latest version is in force, and none is ever changed.
create table notice_template (
    agency_id  uuid        not null,
    channel    text        not null check (channel in ('EMAIL', 'WEB_PUSH', 'WHATSAPP')),
    form       text        not null check (form in ('SINGLE', 'DIGEST')),
    version    int         not null check (version >= 1),
    title      text        not null,
    body       text        not null,
    written_by uuid        not null,
    written_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, channel, form, version)
);

do $$
declare t text;
begin
    foreach t in array array['notice_preference', 'notice_address', 'notice_browser', 'notice_channel', 'notice_template']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on notice_preference, notice_address, notice_browser, notice_channel to ${app};
grant delete on notice_address, notice_browser to ${app};
