-- Proposed settings that another person refuses, with his reason, or that their proposer takes back.
alter table platform.settings_document
    add column refused_by     uuid,
    add column refused_at     timestamptz,
    add column refusal_reason text,
    add column withdrawn_at   timestamptz,
    add check (refused_by <> proposed_by),
    add check (num_nonnulls(refused_by, refused_at, refusal_reason) in (0, 3)),
    add check (num_nonnulls(approved_at, refused_at, withdrawn_at) <= 1);
grant update (refused_by, refused_at, refusal_reason, withdrawn_at) on platform.settings_document to ${app};
