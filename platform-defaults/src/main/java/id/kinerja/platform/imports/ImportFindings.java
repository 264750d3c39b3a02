package id.kinerja.platform.imports;

import id.kinerja.kernel.Refused.Finding;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with files, cell by cell, as the last step found it. */
final class ImportFindings {

    /** Beyond that they are only counted: nobody mends a file by reading on. */
    private static final int MOST_KEPT = 50_000;

    private static final int LONGEST_ARGUMENT = 250;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ADD =
            """
            insert into platform.import_finding (agency_id, job_id, position, row, field, code, arguments,
                                                 warning)
            select platform.agency(), :id, position, row, field, code,
                   array(select jsonb_array_elements_text(arguments)), warning
            from unnest(:positions::int[], :rows::int[], :fields::text[], :codes::text[], :arguments::jsonb[],
                        :warnings::boolean[]) as found (position, row, field, code, arguments, warning)
            """;

    private final JdbcClient jdbc;

    ImportFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param position counts the findings of a file from 1
     */
    record Kept(int position, Finding finding) {}

    void add(UUID job, int before, List<Finding> findings) {
        List<Finding> kept =
                findings.subList(0, Math.clamp(MOST_KEPT - before, 0, findings.size()));
        if (kept.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("id", job)
                .param(
                        "positions",
                        IntStream.rangeClosed(before + 1, before + kept.size())
                                .boxed()
                                .toArray(Integer[]::new))
                .param("rows", kept.stream().map(Finding::row).toArray(Integer[]::new))
                .param("fields", kept.stream().map(Finding::field).toArray(String[]::new))
                .param("codes", kept.stream().map(Finding::code).toArray(String[]::new))
                .param(
                        "arguments",
                        kept.stream().map(ImportFindings::arguments).toArray(String[]::new))
                .param("warnings", kept.stream().map(Finding::warning).toArray(Boolean[]::new))
                .update();
    }

    List<Kept> of(UUID job, long after, int limit) {
        return jdbc.sql(
                        """
                        select * from platform.import_finding
                        where job_id = :job and position > :after order by position limit :limit
                        """)
                .param("job", job)
                .param("after", after)
                .param("limit", limit)
                .query(ImportFindings::kept)
                .list();
    }

    void forget(UUID job) {
        jdbc.sql("delete from platform.import_finding where job_id = :job")
                .param("job", job)
                .update();
    }

    /** A cell may hold a book; its beginning is enough to find it by. */
    private static String arguments(Finding finding) {
        return JSON.writeValueAsString(
                finding.arguments().stream()
                        .map(Object::toString)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT)))
                        .map(text -> text.replace("\u0000", ""))
                        .toList());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new Kept(
                row.getInt("position"),
                new Finding(
                        row.getString("field"),
                        row.getInt("row"),
                        row.getString("code"),
                        List.of((String[]) arguments.getArray()),
                        row.getBoolean("warning")));
    }
}
