-- Of which model a terminal is, and what the codes mean by which terminals of a model say how they knew
-- somebody: documents disagree. Codes stay with the punches as they came.
alter table terminal add column model text check (model ~ '^[A-Z0-9][A-Z0-9 ._+-]{0,59}$');

create table terminal_model (
    agency_id uuid   not null,
    model     text   not null check (model ~ '^[A-Z0-9][A-Z0-9 ._+-]{0,59}$'),
    codes     int[]  not null,
    methods   text[] not null,
    revision  bigint not null,
    primary key (agency_id, model),
    check (cardinality(codes) = cardinality(methods))
);
alter table terminal_model enable row level security;
alter table terminal_model force row level security;
create policy wall on terminal_model using (agency_id = platform.agency());
grant select, insert, update on terminal_model to ${app};
