package id.kinerja.tukin.run.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.OpenCorrections;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenCorrections implements OpenCorrections {

    private static final String KEEP =
            """
            insert into open_correction (agency_id, run_id, version, person_id, month, granted, questions)
            select platform.agency(), :run, :version, person_id, month, granted, string_to_array(questions, ',')
            from unnest(:people::uuid[], :months::text[], :granted::bigint[], :questions::text[])
                as one (person_id, month, granted, questions)
            """;

    private static final String OF_VERSION =
            "from open_correction where agency_id = platform.agency() and run_id = :run and version = :version";

    private static final String LIST =
            "select * "
                    + OF_VERSION
                    + " and (person_id, month) > (:person, :month) order by person_id, month limit :limit";

    private final JdbcClient jdbc;

    JdbcOpenCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Run run, List<Correction> open) {
        if (open.isEmpty()) {
            return;
        }
        of(run, KEEP)
                .param("people", array(open, one -> one.late().person().value(), UUID[]::new))
                .param("months", array(open, one -> one.late().month().toString(), String[]::new))
                .param("granted", array(open, one -> one.late().granted().amount(), Long[]::new))
                .param("questions", array(open, JdbcOpenCorrections::questions, String[]::new))
                .update();
    }

    @Override
    public List<Open> of(Run run, @Nullable PersonsMonth after, int limit) {
        return JdbcCorrections.after(of(run, LIST), after)
                .param("limit", limit)
                .query(JdbcOpenCorrections::open)
                .list();
    }

    @Override
    public int count(Run run) {
        return of(run, "select count(*) " + OF_VERSION).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec of(Run run, String sql) {
        return jdbc.sql(sql).param("run", run.id().value()).param("version", run.version());
    }

    private static String questions(Correction open) {
        return String.join(",", open.statement().openQuestions());
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                new PersonId(row.getObject("person_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                Rupiah.of(row.getLong("granted")),
                List.of((String[]) row.getArray("questions").getArray()));
    }

    private static <R> R[] array(
            List<Correction> open, Function<Correction, R> value, IntFunction<R[]> size) {
        return open.stream().map(value).toArray(size);
    }
}
