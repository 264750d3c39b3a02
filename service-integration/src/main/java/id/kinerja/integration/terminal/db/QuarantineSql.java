package id.kinerja.integration.terminal.db;

/** What is asked of the lines that wait, of the agency in scope. */
final class QuarantineSql {

    static final String PUT =
            """
            insert into quarantined_line
                (agency_id, serial_number, line_id, raw_id, came_at, line, said, pin, reason, person_id, punched_on)
            select platform.agency(), :serial, line_id, raw_id, came_at, line,
                   coalesce(said, md5(line)) || coalesce(e'\\tfrom ' || :from::text, ''),
                   pin, reason, person_id, punched_on
            from unnest(:ids::uuid[], :raws::uuid[], :receipts::timestamptz[], :lines::text[], :said::text[],
                        :pins::text[], :reasons::text[], :people::uuid[], :dates::date[])
                as came (line_id, raw_id, came_at, line, said, pin, reason, person_id, punched_on)
            on conflict (serial_number, said)
            """;

    static final String PUT_ASIDE = PUT + " do nothing returning line_id";

    static final String PUT_BACK =
            PUT
                    + """
                    do update set settled_at = null, reason = excluded.reason, person_id = excluded.person_id,
                        punched_on = excluded.punched_on
                    where quarantined_line.settled_at is not null and quarantined_line.dismissed_by is null
                    """;

    static final String SERVES_BY_NOW =
            """
            settled_at is null and reason = 'PERSON_INACTIVE_ON_DATE'
              and exists (select from service_period served
                          where served.agency_id = platform.agency() and served.person_id = quarantined_line.person_id
                            and serves and valid_from <= punched_on and (valid_to is null or valid_to >= punched_on))
            """;

    static final String WAITING =
            """
            select line_id, line, raw_id, came_at,
                   (select kind from raw_upload where raw_upload.raw_id = quarantined_line.raw_id)
                       in ('FILE', 'TABLE') as by_hand
            from quarantined_line
            where serial_number = :serial and settled_at is null and reason <> 'FOREIGN_NETWORK'
              and (:after::uuid is null or line_id > :after::uuid)
            """;
    static final String OF_PIN =
            " and agency_id = platform.agency() and reason in ('PERSON_UNMAPPED', 'ENROLMENT_ENDED') and pin = :pin";
    static final String IN_ORDER = " order by line_id limit :limit";

    static final String FROM_ELSEWHERE =
            """
            select line_id, line, waiting.raw_id, came_at
            from quarantined_line waiting join raw_upload using (agency_id, raw_id)
            where agency_id = platform.agency() and waiting.serial_number = :serial and settled_at is null
              and reason = 'FOREIGN_NETWORK' and source = any(:addresses::text[])
              and (:after::uuid is null or line_id > :after::uuid)
            order by line_id limit :limit
            """;

    static final String COUNT_FROM_ELSEWHERE =
            """
            select source, count(*) as lines
            from quarantined_line waiting join raw_upload using (agency_id, raw_id)
            where agency_id = platform.agency() and waiting.serial_number = :serial and settled_at is null
              and reason = 'FOREIGN_NETWORK'
            group by source
            """;

    static final String HOLDS_FROM_ELSEWHERE =
            """
            select count(*) >= :many
            from (select from quarantined_line
                  where agency_id = platform.agency() and serial_number = :serial and settled_at is null
                    and reason = 'FOREIGN_NETWORK' limit :many) waiting
            """;

    static final String WAIT_ON =
            """
            update quarantined_line kept
            set reason = told.reason, person_id = told.person_id, punched_on = told.punched_on
            from unnest(:ids::uuid[], :reasons::text[], :people::uuid[], :dates::date[])
                as told (line_id, reason, person_id, punched_on)
            where kept.line_id = told.line_id
              and (kept.reason, kept.person_id, kept.punched_on)
                  is distinct from (told.reason, told.person_id, told.punched_on)
            """;

    // Each is looked up by itself, whatever the planner knows of the table.
    static final String EARLIER =
            """
            select asked.said, line_id,
                   dismissed_by is not null or reason in ('TERMINAL_SUSPENDED', 'CLOCK_AHEAD') as stands
            from unnest(:said::text[]) as asked (said)
            cross join lateral (
                select line_id, dismissed_by, reason from quarantined_line came
                where came.agency_id = platform.agency() and came.serial_number = :serial and came.said = asked.said
                  and (settled_at is null or dismissed_by is not null)
                limit 1) came
            """;

    static final String REPORTED =
            """
            select asked.external_id, line
            from unnest(:externals::text[]) as asked (external_id)
            cross join lateral (
                select line from quarantined_line waiting
                where waiting.agency_id = platform.agency() and waiting.serial_number = :serial
                  and (settled_at is null or dismissed_by is not null) and line like 'PIN=%'
                  and left(split_part(split_part(line, E'\\tId=', 2), E'\\t', 1), 100) = asked.external_id
                limit 1) waiting
            """;

    private QuarantineSql() {}
}
