package id.kinerja.tukin.statement.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.MonthUnits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMonthUnits implements MonthUnits {

    /** Stands in no code. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    JdbcMonthUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(YearMonth month, Map<UnitId, List<String>> codes) {
        jdbc.sql("delete from month_unit where month = :month")
                .param("month", month.toString())
                .update();
        insert(List.of(month.toString()), codes);
    }

    @Override
    public void keepMissing(Map<UnitId, List<String>> codes) {
        List<String> months =
                jdbc.sql(
                                """
                                select distinct month from month_run run
                                where state <> 'OPEN'
                                  and not exists (select from month_unit kept where kept.month = run.month)
                                """)
                        .query((row, number) -> row.getString("month"))
                        .list();
        if (!months.isEmpty()) {
            insert(months, codes);
        }
    }

    @Override
    public Set<String> codes(DateRange during, Collection<String> codes) {
        LocalDate last = during.to();
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct code from month_unit cross join unnest(codes) code
                                where code = any(:codes) and month >= :from and month <= coalesce(:until::text, month)
                                """)
                        .param("codes", codes.toArray(String[]::new))
                        .param("from", YearMonth.from(during.from()).toString())
                        .param("until", last == null ? null : YearMonth.from(last).toString())
                        .query((row, number) -> row.getString("code"))
                        .list());
    }

    private void insert(List<String> months, Map<UnitId, List<String>> codes) {
        List<UnitId> units = List.copyOf(codes.keySet());
        jdbc.sql(
                        """
                        insert into month_unit (agency_id, month, unit_id, codes)
                        select platform.agency(), month, unit_id, string_to_array(codes, :between)
                        from unnest(:units::uuid[], :codes::text[]) as one (unit_id, codes)
                        cross join unnest(:months::text[]) month
                        """)
                .param("months", months.toArray(String[]::new))
                .param("between", BETWEEN)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param(
                        "codes",
                        units.stream()
                                .map(
                                        unit ->
                                                String.join(
                                                        BETWEEN,
                                                        codes.getOrDefault(unit, List.of())))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public Map<UnitId, List<String>> of(YearMonth month, Collection<UnitId> units) {
        record Of(UnitId unit, List<String> codes) {}
        return jdbc
                .sql(
                        "select unit_id, codes from month_unit where month = :month and unit_id = any(:units)")
                .param("month", month.toString())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Of(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        List.of((String[]) row.getArray("codes").getArray())))
                .list()
                .stream()
                .collect(toMap(Of::unit, Of::codes));
    }
}
