-- What a locked run withholds of what it pays, by the day on which it was locked: a month and a year of tax
-- are those in which something is paid.
create table withholding (
    agency_id  uuid    not null,
    run_id     uuid    not null references run,
    person_id  uuid    not null,
    kind       text    not null,
    paid_on    date    not null,
    gross      bigint  not null check (gross >= 0),
    base       bigint  not null check (base >= 0),
    rate       numeric check (rate between 0 and 100),
    amount     bigint  not null,
    regulation text    not null,
    article    text    not null,
    primary key (run_id, person_id, kind),
    constraint withheld_kind check (kind in ('PPH21_FINAL', 'PPH21_TER', 'PPH21_TAHUNAN',
                                             'BPJS_PEGAWAI', 'BPJS_PEMBERI_KERJA'))
);
create index withholding_of_year on withholding (agency_id, person_id, paid_on);

-- What people are paid elsewhere; the last one given of a month counts, and who gave what is in the audit trail.
create table other_income (
    agency_id   uuid        not null,
    person_id   uuid        not null,
    month       text        not null,
    gross       bigint      not null check (gross >= 0),
    tax         bigint      not null check (tax >= 0),
    health_base bigint      not null check (health_base >= 0),
    given_by    uuid        not null,
    given_at    timestamptz not null default clock_timestamp(),
    primary key (person_id, month)
);

do $$
declare t text;
begin
    foreach t in array array['withholding', 'other_income'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy wall on %I using (agency_id = platform.agency())', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update on other_income to ${app};
