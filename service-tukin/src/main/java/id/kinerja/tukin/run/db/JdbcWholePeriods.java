package id.kinerja.tukin.run.db;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWholePeriods implements WholePeriods {

    // The manifest of a closed period: SHA-256 over "person|date|revision", a line each.
    private static final String LOOK =
            """
            update period_fact period set whole = true
            where month = :month and closed and not whole and unit_id = any(:units)
              and (select count(*) = period.person_days
                          and (count(*) = 0
                               or encode(sha256(convert_to(string_agg(
                                      day.person_id || '|' || day.date || '|' || day.revision || E'\\n', ''
                                      order by day.person_id, day.date), 'UTF8')), 'hex') = period.hash)
                   from attendance_fact day
                   where day.unit_id = period.unit_id and day.date between period.starts and period.ends)
            """;

    private static final String NOT_WHOLE =
            "select unit_id from period_fact where month = :month and closed and not whole order by unit_id";

    private final JdbcClient jdbc;

    JdbcWholePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdFacts() {
        LateFactLock.exclusive(jdbc);
    }

    @Override
    public void lookAt(YearMonth month, Set<UnitId> units) {
        jdbc.sql(LOOK)
                .param("month", month.toString())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<UnitId> notWhole(YearMonth month) {
        return jdbc.sql(NOT_WHOLE)
                .param("month", month.toString())
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }
}
