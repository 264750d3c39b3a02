-- Answers to callers who belong to no agency; each is sealed under its own scope.
create policy no_agency on platform.idempotent_answer
    using (agency_id = '00000000-0000-0000-0000-000000000000');

-- The purge runs for all agencies at once and sees only what has had its week.
create policy purge_sees_expired on platform.idempotent_answer for select to ${app}
    using (answered_at < now() - interval '7 days');
create policy purge_takes_expired on platform.idempotent_answer for delete to ${app}
    using (answered_at < now() - interval '7 days');
