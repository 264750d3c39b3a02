-- What a delivered rating should have been, asked for by one and decided by another; what it was
-- stays here.
create table rating_correction (
    agency_id          uuid        not null,
    correction_id      uuid        primary key,
    rating_id          uuid        not null references rating,
    before_hasil_kerja text        not null,
    before_perilaku    text        not null,
    hasil_kerja        text        not null,
    perilaku           text        not null,
    reason             text        not null,
    document           text        not null,
    proposed_by        uuid        not null,
    proposed_at        timestamptz not null default clock_timestamp(),
    state              text        not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    decided_by         uuid        check (decided_by <> proposed_by),
    decided_at         timestamptz,
    refused_for        text,
    check ((hasil_kerja, perilaku) <> (before_hasil_kerja, before_perilaku)),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'REFUSED') = (refused_for is not null))
);
create unique index rating_correction_waits on rating_correction (agency_id, rating_id) where state = 'PROPOSED';
create index corrections_of_rating on rating_correction (agency_id, rating_id, correction_id);

alter table rating_correction enable row level security;
alter table rating_correction force row level security;
create policy wall on rating_correction using (agency_id = platform.agency());
grant select, insert on rating_correction to ${app};
grant update (state, decided_by, decided_at, refused_for) on rating_correction to ${app};

create function refuse_change_of_decided_correction() returns trigger language plpgsql as $$
begin
    raise exception 'A decided correction never changes';
end $$;
create trigger decided_correction_stays before update on rating_correction
    for each row when (old.state <> 'PROPOSED') execute function refuse_change_of_decided_correction();

alter table rating add column settled_at timestamptz check (settled_at is null or delivered_at is not null);

-- What was delivered changes in its marks alone, from and to what an approved correction says.
create or replace function refuse_change_of_delivered_rating() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['hasil_kerja', 'perilaku', 'predikat', 'settled_at', 'revision'];
begin
    if to_jsonb(new) - marks = to_jsonb(old) - marks
       and new.revision = old.revision + 1
       and new.settled_at is not null
       and exists (
           select from rating_correction one
           where one.agency_id = old.agency_id and one.rating_id = old.rating_id and one.state = 'APPROVED'
             and (one.before_hasil_kerja, one.before_perilaku) = (old.hasil_kerja, old.perilaku)
             and (one.hasil_kerja, one.perilaku) = (new.hasil_kerja, new.perilaku)) then
        return new;
    end if;
    raise exception 'A delivered rating never changes';
end $$;
