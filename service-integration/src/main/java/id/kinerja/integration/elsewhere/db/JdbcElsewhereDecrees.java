package id.kinerja.integration.elsewhere.db;

import id.kinerja.integration.elsewhere.DecreedDays;
import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecreeId;
import id.kinerja.integration.elsewhere.ElsewhereDecrees;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcElsewhereDecrees implements ElsewhereDecrees {

    private static final String ADD =
            """
            insert into elsewhere_decree (agency_id, decree_id, kind, unit_id, document, document_date, from_date, to_date,
                                          weekdays, dates, uang_makan, excepted, state, revision)
            values (platform.agency(), :id, :kind, :unit, :document, :documentDate, :from, :to, :weekdays::text[],
                    :dates::date[], :uangMakan, :excepted, :state, :revision)
            on conflict do nothing
            """;

    private static final String LIST =
            """
            select * from elsewhere_decree
            where :from::date is null or (from_date, decree_id) < (:from::date, :id::uuid)
            order by from_date desc, decree_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcElsewhereDecrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(ElsewhereDecree decree) {
        UnitId unit = decree.unit();
        DecreedDays days = decree.days();
        return jdbc.sql(ADD)
                        .param("id", decree.id().value())
                        .param("kind", decree.kind().name())
                        .param("unit", unit == null ? null : unit.value())
                        .param("document", decree.document())
                        .param("documentDate", decree.documentDate())
                        .param("from", days.during().from())
                        .param("to", days.during().lastDay())
                        .param(
                                "weekdays",
                                days.weekdays().stream().map(Enum::name).toArray(String[]::new))
                        .param(
                                "dates",
                                days.dates().stream()
                                        .map(LocalDate::toString)
                                        .toArray(String[]::new))
                        .param("uangMakan", decree.uangMakan())
                        .param(
                                "excepted",
                                decree.excepted().stream()
                                        .map(PersonId::value)
                                        .toArray(UUID[]::new))
                        .param("state", decree.state().name())
                        .param("revision", decree.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<ElsewhereDecree> find(ElsewhereDecreeId id) {
        return one("", id);
    }

    @Override
    public Optional<ElsewhereDecree> findForChange(ElsewhereDecreeId id) {
        return one(" for update", id);
    }

    private Optional<ElsewhereDecree> one(String lock, ElsewhereDecreeId id) {
        return jdbc.sql("select * from elsewhere_decree where decree_id = :id" + lock)
                .param("id", id.value())
                .query(JdbcElsewhereDecrees::decree)
                .optional();
    }

    @Override
    public void update(ElsewhereDecree decree) {
        jdbc.sql(
                        """
                        update elsewhere_decree set state = :state, revision = :revision
                        where decree_id = :id
                        """)
                .param("id", decree.id().value())
                .param("state", decree.state().name())
                .param("revision", decree.revision())
                .update();
    }

    @Override
    public List<ElsewhereDecree> list(@Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param("from", after == null ? null : after.from().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(JdbcElsewhereDecrees::decree)
                .list();
    }

    private static ElsewhereDecree decree(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new ElsewhereDecree(
                new ElsewhereDecreeId(row.getObject("decree_id", UUID.class)),
                ElsewhereDecree.Kind.valueOf(row.getString("kind")),
                unit == null ? null : new UnitId(unit),
                row.getString("document"),
                row.getObject("document_date", LocalDate.class),
                new DecreedDays(
                        DateRange.of(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("to_date", LocalDate.class)),
                        list(row, "weekdays", DayOfWeek::valueOf),
                        list(row, "dates", LocalDate::parse)),
                row.getBoolean("uang_makan"),
                Set.copyOf(list(row, "excepted", PersonId::parse)),
                ElsewhereDecree.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String, T> element)
            throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Object::toString)
                .map(element)
                .toList();
    }
}
