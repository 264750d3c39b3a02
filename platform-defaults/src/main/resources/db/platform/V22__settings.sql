-- Dated settings of an agency, one document per feature and version, in force by a second person's word.
create table platform.settings_document (
    id             uuid        primary key,
    agency_id      uuid        not null,
    feature        text        not null,
    version        int         not null,
    effective_from date        not null,
    legal_basis    text        not null,
    document       jsonb       not null,
    proposed_by    uuid        not null,
    proposed_at    timestamptz not null,
    approved_by    uuid,
    approved_at    timestamptz,
    unique (agency_id, feature, version),
    check (approved_by <> proposed_by),
    check ((approved_by is null) = (approved_at is null))
);
create index settings_document_in_force on platform.settings_document
    (agency_id, feature, effective_from desc, version desc) where approved_by is not null;
alter table platform.settings_document enable row level security;
alter table platform.settings_document force row level security;
create policy wall on platform.settings_document using (agency_id = platform.agency());
grant select, insert on platform.settings_document to ${app};
grant update (approved_by, approved_at) on platform.settings_document to ${app};
