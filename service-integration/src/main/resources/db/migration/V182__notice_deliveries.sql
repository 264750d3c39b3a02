-- Messages on their way out. What they say is made when they go; addresses stand where people keep them.
create table notice_delivery (
    agency_id   uuid        not null,
    delivery_id uuid        not null,
    person_id   uuid        not null references person,
    channel     text        not null check (channel in ('EMAIL', 'WEB_PUSH', 'WHATSAPP')),
    form        text        not null check (form in ('SINGLE', 'DIGEST')),
    kind        text        check ((kind is null) = (form = 'DIGEST')),
    reference   text        not null,
    count       bigint      not null,
    state       text        not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED', 'DROPPED')),
    cause       text,
    tries       int         not null default 0,
    queued_at   timestamptz not null,
    sent_at     timestamptz check ((sent_at is not null) = (state = 'SENT')),
    next_try    timestamptz not null,
    primary key (agency_id, delivery_id),
    -- The same goes to the same person by the same channel once, and the message of the day by one channel alone.
    unique (agency_id, person_id, channel, reference)
);
create unique index notice_delivery_of_the_day on notice_delivery (agency_id, person_id, reference) where form = 'DIGEST';
create index notice_delivery_due on notice_delivery (agency_id, channel, next_try) where state = 'PENDING';
create index notice_delivery_by_age on notice_delivery (agency_id, queued_at);

alter table notice_delivery enable row level security;
alter table notice_delivery force row level security;
create policy wall on notice_delivery using (agency_id = platform.agency());
grant select, insert, delete on notice_delivery to ${app};
grant update (state, cause, tries, sent_at, next_try) on notice_delivery to ${app};

create index inbox_by_due on inbox_task (agency_id, due) where open;
