package id.kinerja.tukin.shadow.db;

/** One statement that compares a month, however many people there are. */
final class ShadowComparisonSql {

    // Each line of a statement is read once; whatever isn't named is one of the other cuts.
    private static final String BOTH =
            """
            with theirs as (
                select payment_id, person_id, number, gross, net, kelas, class_amount, attendance, performance,
                       addition, tax
                from old_payment
                where agency_id = platform.agency() and month = :month and kind = 'MONTH' and replaced_by is null
            ), taxed as (
                select person_id, sum(amount)::bigint as tax
                from withholding
                where agency_id = platform.agency() and run_id = :run
                  and kind in ('PPH21_FINAL', 'PPH21_TER', 'PPH21_TAHUNAN', 'PPH21_TAMBAHAN')
                group by person_id
            ), ours as (
                select person_id, unit_id, kelas, net, addition + raised as addition, complete, questions, line.*,
                       line.class_amount + addition + raised as gross,
                       case when :locked then coalesce(taxed.tax, 0) end as tax
                from version_statement statement
                cross join lateral (
                    select coalesce(sum(amount) filter (where code = 'TUKIN_KELAS'), 0)::bigint as class_amount,
                           -coalesce(sum(amount) filter (where code = 'POTONGAN_KEHADIRAN'), 0)::bigint as attendance,
                           -coalesce(sum(amount) filter (where code in ('POTONGAN_KINERJA', 'POTONGAN_PRODUKTIVITAS')),
                                     0)::bigint as performance,
                           coalesce(sum(amount) filter (where code like 'PENAMBAHAN\\_%'), 0)::bigint as raised,
                           -coalesce(sum(amount) filter (where code not in (
                                         'TUKIN_KELAS', 'POTONGAN_KEHADIRAN', 'POTONGAN_KINERJA',
                                         'POTONGAN_PRODUKTIVITAS', 'PEMBULATAN')
                                         and code not like all (array['TAMBAHAN\\_%', 'PENAMBAHAN\\_%'])), 0)::bigint as other
                    from json_to_recordset(convert_from(statement.result, 'UTF8')::json -> 'lines')
                        as line (code text, amount bigint)) line
                left join taxed using (person_id)
                where statement.agency_id = platform.agency() and statement.run_id = :run
                  and statement.version = :runVersion
            """;

    // Parts are ours less theirs of what is paid, so that cuts count the other way round.
    private static final String PARTS =
            """
            ), both_sides as (
                select coalesce(person_id, payment_id) as subject_id, person_id, payment_id,
                       coalesce(theirs.number, named.nip) as number, ours.unit_id, ours.questions, ours.complete,
                       theirs.gross as their_gross, theirs.net as their_net, theirs.kelas as their_kelas,
                       theirs.class_amount as their_class_amount, theirs.attendance as their_attendance,
                       theirs.performance as their_performance, theirs.addition as their_addition,
                       theirs.tax as their_tax, ours.gross as our_gross, ours.net as our_net,
                       ours.kelas as our_kelas, ours.class_amount as our_class_amount,
                       ours.attendance as our_attendance, ours.performance as our_performance,
                       ours.addition as our_addition, ours.other as our_other, ours.tax as our_tax,
                       theirs.kelas <> ours.kelas is true as other_class,
                       coalesce(ours.class_amount - theirs.class_amount,
                                ours.gross - theirs.gross - coalesce(ours.addition - theirs.addition, 0)) as class_part,
                       coalesce(theirs.attendance - ours.attendance, 0) as attendance_part,
                       coalesce(theirs.performance - ours.performance, 0) as performance_part,
                       coalesce(ours.addition - theirs.addition, 0) as addition_part,
                       coalesce(theirs.tax - ours.tax, 0) as tax_part
                from theirs full join ours using (person_id)
                left join (select person_id as named_id, nip from directory.person) named
                  on named_id = ours.person_id and theirs.payment_id is null
            ), weighed as (
                select both_sides.*,
                       our_net - their_net - class_part - attendance_part - performance_part - addition_part as rest
                from both_sides
            ), compared as (
                select weighed.*,
                       case when our_net is null then case when their_net = 0 then 'EQUAL' else 'ONLY_THEIRS' end
                            when not complete then 'OPEN'
                            when their_net is null then case when our_net = 0 then 'EQUAL' else 'ONLY_OURS' end
                            when other_class or class_part <> 0 or attendance_part <> 0 or performance_part <> 0
                                 or addition_part <> 0 or tax_part <> 0 or rest <> 0 then 'DIFFERS'
                            else 'EQUAL' end as outcome,
                       case when complete is true then our_net else 0 end - coalesce(their_net, 0) as difference,
                       case when abs(rest) < :rounding then rest else 0 end
                           + case when abs(class_part) = 1 and not other_class then class_part else 0 end
                           + case when abs(attendance_part) = 1 then attendance_part else 0 end
                           + case when abs(performance_part) = 1 then performance_part else 0 end
                           + case when abs(addition_part) = 1 then addition_part else 0 end as rounded
                from weighed
            """;

    private static final String PEOPLE =
            """
            ), kept as (
                insert into shadow_person (
                    agency_id, shadow_id, subject_id, person_id, number, unit_id, outcome, difference, questions,
                    their_gross, their_net, their_kelas, their_class_amount, their_attendance, their_performance,
                    their_addition, their_tax, our_gross, our_net, our_kelas, our_class_amount, our_attendance,
                    our_performance, our_addition, our_other, our_tax)
                select platform.agency(), :shadow, subject_id, person_id, number, unit_id, outcome, difference,
                       questions, their_gross, their_net, their_kelas, their_class_amount, their_attendance,
                       their_performance, their_addition, their_tax, our_gross, our_net, our_kelas,
                       our_class_amount, our_attendance, our_performance, our_addition, our_other, our_tax
                from compared
            """;

    private static final String CAUSES =
            """
            ), caused as (
                select subject_id, cause, amount
                from compared cross join lateral (values
                    ('CLASS', class_part, other_class),
                    ('CLASS_AMOUNT', class_part,
                     abs(class_part) > 1 and not other_class and their_class_amount is not null),
                    ('GROSS', class_part, abs(class_part) > 1 and not other_class and their_class_amount is null),
                    ('ATTENDANCE', attendance_part, abs(attendance_part) > 1),
                    ('PERFORMANCE', performance_part, abs(performance_part) > 1),
                    ('ADDITION', addition_part, abs(addition_part) > 1),
                    ('OTHER_CUTS', rest, abs(rest) >= :rounding and rest = -our_other),
                    ('UNEXPLAINED', rest, abs(rest) >= :rounding and rest <> -our_other),
                    ('ROUNDING', rounded, rest <> 0 and abs(rest) < :rounding
                                          or abs(class_part) = 1 and not other_class or abs(attendance_part) = 1
                                          or abs(performance_part) = 1 or abs(addition_part) = 1),
                    ('TAX', tax_part, tax_part <> 0)) as one (cause, amount, is_so)
                where outcome = 'DIFFERS' and is_so
                union all
                select subject_id,
                       case outcome when 'OPEN' then 'OPEN_QUESTION'
                                    when 'ONLY_OURS' then 'NOT_PAID_BY_THEM'
                                    else case when person_id is null then 'UNKNOWN_PERSON'
                                              else 'NOT_PAID_BY_US' end end,
                       difference
                from compared where outcome in ('OPEN', 'ONLY_OURS', 'ONLY_THEIRS')
            )
            """;

    // What was decided holds where the same cause makes the same amount. Looked up by key, since of
    // a version
    // that was written a moment ago nothing is known by which a larger join could be planned.
    private static final String DECIDED =
            """
            insert into shadow_difference (agency_id, shadow_id, subject_id, cause, amount, word, reason, decided_by,
                                           decided_at)
            select platform.agency(), :shadow, caused.subject_id, caused.cause, caused.amount, before.word,
                   before.reason, before.decided_by, before.decided_at
            from caused left join shadow_difference before
              on before.agency_id = platform.agency() and before.shadow_id = :previous
             and before.subject_id = caused.subject_id and before.cause = caused.cause
             and before.amount = caused.amount
            """;

    static final String COMPARE = BOTH + PARTS + PEOPLE + CAUSES + DECIDED;

    private ShadowComparisonSql() {}
}
