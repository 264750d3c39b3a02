-- Ratings on their way to SIASN: one delivery for each revision that was told.
create table siasn_delivery (
    agency_id       uuid        not null,
    delivery_id     uuid        primary key,
    rating_id       uuid        not null,
    epoch           bigint      not null,
    rating_revision bigint      not null,
    person_id       uuid        not null,
    period          text        not null,
    hasil           text        not null,
    perilaku        text        not null,
    predikat        text        not null,
    state           text        not null default 'PENDING'
                    check (state in ('PENDING', 'SENT', 'CONFIRMED', 'REJECTED', 'SUPERSEDED')),
    cause           text        check (state <> 'REJECTED' or cause is not null),
    said            text,
    -- By which SIASN knows it; gone once a newer one has taken its place there.
    row_id          text,
    row_gone        boolean     not null default false,
    tries           int         not null default 0,
    sent_at         timestamptz,
    next_try        timestamptz not null default clock_timestamp(),
    revision        bigint      not null default 1,
    told_at         timestamptz not null default clock_timestamp(),
    changed_at      timestamptz not null default clock_timestamp(),
    unique (agency_id, rating_id, epoch, rating_revision)
);
create index siasn_delivery_in_order on siasn_delivery (agency_id, delivery_id);
create index siasn_delivery_of_person on siasn_delivery (agency_id, person_id, period);
create index siasn_delivery_due on siasn_delivery (agency_id, next_try) where state in ('PENDING', 'SENT');

do $$
declare t text;
begin
    foreach t in array array['siasn_delivery'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was rated stays as it was told; only how far it has come may change.
grant update (state, cause, said, row_id, row_gone, tries, sent_at, next_try, revision, changed_at) on siasn_delivery to ${app};
