package id.kinerja.tukin.inspection.db;

/** The sets that make findings; each reads the run once. */
final class AuditFindingSql {

    // What the run pays for its own month, and for earlier ones.
    private static final String PAID =
            """
            with paid as (
                select person_id, :month::text as month, net as amount, facts
                from granted_statement where run_id = :run and version = :version and net > 0
                union all
                select person_id, month, due - paid, facts
                from granted_correction where run_id = :run and version = :version and due > paid
            ), locked as (
                select max(at) as at from platform.audit_entry
                where agency_id = platform.agency() and act = 'RUN_LOCKED' and reference = :run
            )
            """;

    // A status that doesn't pay takes back one that does, as the calculation has it.
    private static final String AFTER_END =
            """
            select 'PAID_AFTER_END' as finding, person_id, month, null::uuid as reference, amount, null::uuid as done_by
            from paid
            where exists (
                select from jsonb_array_elements(convert_from(facts, 'UTF8')::jsonb -> 'places') place
                where not exists (select from directory.person_status held
                                  where held.agency_id = platform.agency() and held.person_id = paid.person_id
                                    and held.code = any (:paying::text[]) and held.during @> (place ->> 'to')::date)
                   or exists (select from directory.person_status held
                              where held.agency_id = platform.agency() and held.person_id = paid.person_id
                                and held.code <> all (:paying::text[]) and held.during @> (place ->> 'to')::date))
            """;

    private static final String ON_STUDY =
            """
            select distinct 'PAID_ON_STUDY', person_id, month, null::uuid, amount, null::uuid
            from paid join directory.person_status held using (person_id)
            where held.agency_id = platform.agency() and held.code = 'TUGAS_BELAJAR'
              and held.during && daterange((month || '-01')::date, ((month || '-01')::date + interval '1 month')::date)
            """;

    private static final String ON_LONG_LEAVE =
            """
            select 'PAID_ON_LONG_LEAVE', person_id, month, leave_id, amount, null::uuid
            from paid join leave_fact told using (person_id)
            where told.agency_id = platform.agency() and told.approved and told.type in ('BESAR', 'CLTN')
              and told.during && daterange((month || '-01')::date, ((month || '-01')::date + interval '1 month')::date)
            """;

    private static final String TWICE =
            """
            select 'TWICE_IN_A_MONTH', person_id, month, null::uuid, sum(entry.amount), null::uuid
            from month_entry entry
            where entry.agency_id = platform.agency() and entry.kind in ('INDUK', 'SUSULAN')
              and exists (select from paid where paid.person_id = entry.person_id and paid.month = entry.month)
            group by person_id, month having count(*) > 1
            union all
            select 'TWICE_IN_A_MONTH', person_id, :month::text, null::uuid, sum(bersih), null::uuid
            from payment
            where agency_id = platform.agency() and run_id = :run and kind = 'INDUK'
              and person_id in (select person_id from paid where month = :month)
            group by person_id having count(*) > 1
            """;

    // A later difference may rest on another class; then its own ceiling counts too.
    private static final String ABOVE_CEILING =
            """
            select 'ABOVE_CEILING', person_id, month, null::uuid, granted, null::uuid
            from (select person_id, month,
                         (select sum(entry.amount) from month_entry entry
                          where entry.person_id = paid.person_id and entry.month = paid.month) as granted,
                         greatest(
                             (select max(one.ceiling) from month_run other
                              join version_statement one using (run_id, version)
                              where other.agency_id = platform.agency() and other.month = paid.month
                                and other.state in ('APPROVED', 'LOCKED') and one.person_id = paid.person_id),
                             (select max((convert_from(later.result, 'UTF8')::jsonb ->> 'ceiling')::bigint)
                              from run_correction later join run other using (run_id, version)
                              where later.agency_id = platform.agency() and later.person_id = paid.person_id
                                and later.month = paid.month and other.kind = 'MONTH' and other.state in ('APPROVED', 'LOCKED'))) as most
                  from paid) months
            where granted > most
            """;

    // Of several facts one whose author is known; days, leaves and ratings are told without theirs.
    private static final String CORRECTED =
            """
            select 'CORRECTED', correction.person_id, correction.month, made.late_id, due - paid, made.author
            from granted_correction correction
            left join lateral (
                select late_id, author
                from (select late.late_id,
                             case late.kind
                                 when 'HOLD_RELEASED' then
                                     (select hold.released_by from run_hold hold
                                      where hold.run_id = late.evidence::uuid and hold.person_id = late.person_id)
                                 when 'OUTSIDE_FACT' then
                                     (select coalesce(told.revoked_by, told.supplied_by) from outside_fact told
                                      where told.fact_id = late.evidence::uuid)
                                 when 'POLICY' then
                                     (select policy.activated_by from policy
                                      where policy.policy_id = late.evidence::uuid)
                             end as author
                      from run_evidence taken join late_fact late using (late_id)
                      where taken.run_id = correction.run_id and taken.version = correction.version
                        and late.person_id = correction.person_id
                        and late.month in (correction.month,
                                           (select pays from run where run.run_id = correction.run_id))) known
                order by author is null, late_id limit 1) made on true
            where run_id = :run and version = :version and due <> paid
            """;

    // Who was kept once alone was brought in, not changed. Who has given it, not who confirmed it.
    private static final String PAYEE_CHANGED =
            """
            select 'PAYEE_CHANGED', entry.subject_id, :month::text, entry.id, payment.bersih,
                   coalesce(given.given_by, entry.actor_id)
            from platform.audit_entry entry
            join locked on entry.at <= locked.at and entry.at > locked.at - interval '31 days'
            join (select person_id, sum(bersih) as bersih from payment
                  where agency_id = platform.agency() and run_id = :run group by person_id) payment
                 on payment.person_id = entry.subject_id
            left join payee_change given
                 on given.agency_id = platform.agency() and given.change_id = entry.reference
            where entry.agency_id = platform.agency() and entry.act in ('PAYEE_KEPT', 'PAYEE_HEIRS_KEPT')
              and exists (select from platform.audit_entry before
                          where before.agency_id = platform.agency() and before.subject_id = entry.subject_id
                            and before.act = 'PAYEE_KEPT' and before.id < entry.id)
            """;

    static final String ALL =
            PAID
                    + String.join(
                            " union all ",
                            AFTER_END,
                            ON_STUDY,
                            ON_LONG_LEAVE,
                            TWICE,
                            ABOVE_CEILING,
                            CORRECTED,
                            PAYEE_CHANGED)
                    + " order by finding, person_id, month, reference";

    // A month that was held is paid whole by a later run, as a difference to nothing.
    static final String UNCUT =
            """
            select one.person_id, one.month, told.decision_id, told.punishment, told.effective_from, told.effective_to,
                   one.net
            from (select person_id, :month::text as month, net, result
                  from granted_statement where run_id = :run and version = :version
                  union all
                  select entry.person_id, entry.month, correction.due, correction.result
                  from month_entry entry
                  join run_correction correction
                       on correction.run_id = entry.run_id and correction.version = :version
                       and correction.person_id = entry.person_id and correction.month = entry.month
                  where entry.run_id = :run and entry.kind = 'SUSULAN') one
            join discipline_fact told using (person_id)
            where one.net > 0 and told.agency_id = platform.agency() and told.in_force
              and told.effective_from < (one.month || '-01')::date + interval '1 month'
              and position('"HUKDIS_' || told.punishment || '"' in convert_from(one.result, 'UTF8')) = 0
            order by one.person_id, one.month, told.decision_id
            """;

    static final String SAMPLE =
            """
            select person_id from granted_statement
            where run_id = :run and version = :version
            order by sha256(convert_to(:seed::text || ':' || person_id, 'UTF8')) limit :size
            """;

    private AuditFindingSql() {}
}
