package id.kinerja.integration.period.db;

/** The hash over days, as the manifest of a period has it. */
final class ManifestSql {

    /** Of the rows of a relation {@code day}, in order of person and date. */
    static final String HASH =
            """
            encode(sha256(convert_to(coalesce(string_agg(
                day.person_id || '|' || day.date || '|' || day.revision || E'\\n', ''
                order by day.person_id, day.date), ''), 'UTF8')), 'hex')""";

    private ManifestSql() {}
}
