package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnitTree implements UnitTree {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final String TREE = "(hashtextextended('units ' || platform.agency(), 0))";

    private static final String BELOW =
            """
            with recursive below as (
                select unit_id from unit where unit_id = :unit
                union
                select under.unit_id from unit_parent under join below on under.parent_unit_id = below.unit_id
                where under.to_date >= :since
            )
            """;

    private static final String PLACED =
            """
            select person_id, greatest(valid_from, :since) as valid_from, least(valid_to, :until::date) as valid_to
            from below join assignment using (unit_id)
            where is_primary and (:until::date is null or valid_from <= :until::date)
              and (valid_to is null or valid_to >= :since)
            """;

    private static final String KEEP =
            """
            insert into unit_parent (agency_id, unit_id, parent_unit_id, from_date, to_date)
            select platform.agency(), :unit, * from unnest(:parents::uuid[], :froms::date[], :tos::date[])
            """;

    private static final String PEOPLE_IN =
            """
            select count(distinct person_id) from assignment
            where unit_id = :unit and (valid_to is null or valid_to > :behind)
            """;

    private static final String UNITS_BELOW =
            """
            select count(distinct unit_id) from unit_parent under join unit using (unit_id)
            where under.parent_unit_id = :unit and to_date > :behind and (valid_to is null or valid_to > :behind)
            """;

    /** Looks only at moves that began or ended a short while ago; a service was down no longer. */
    private static final String TO_TAKE_UP =
            """
            select moved.unit_id
            from (select unit_id from unit_parent where from_date between :earliest and :today
                  union select unit_id from unit_parent where to_date between :earliest - 1 and :today - 1) moved
            join unit using (unit_id)
            left join unit_parent stands on stands.unit_id = moved.unit_id
                and stands.from_date <= :today and stands.to_date >= :today
            where unit.parent_unit_id is distinct from stands.parent_unit_id
            order by moved.unit_id
            """;

    private static final int LONGEST_OUTAGE_DAYS = 400;

    private final JdbcClient jdbc;

    JdbcUnitTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdForChange() {
        lock("pg_advisory_xact_lock");
    }

    @Override
    public void hold() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String how) {
        jdbc.sql("select " + how + TREE).query((row, number) -> number).list();
    }

    @Override
    public Timeline<UnitId> parentsOf(UnitId unit) {
        return new Timeline<>(
                jdbc.sql("select * from unit_parent where unit_id = :unit order by from_date")
                        .param("unit", unit.value())
                        .query(JdbcUnitTree::part)
                        .list());
    }

    @Override
    public void keep(UnitId unit, Timeline<UnitId> parents) {
        jdbc.sql("delete from unit_parent where unit_id = :unit")
                .param("unit", unit.value())
                .update();
        jdbc.sql(KEEP)
                .param("unit", unit.value())
                .param("parents", Columns.ids(parents.parts(), part -> part.value().value()))
                .param("froms", Columns.firstDays(parents.parts(), Timeline.Part::during))
                .param(
                        "tos",
                        Columns.texts(
                                parents.parts(), part -> until(part.during().to()).toString()))
                .update();
    }

    @Override
    public boolean isBelow(UnitId unit, UnitId above, LocalDate since) {
        return jdbc.sql(BELOW + "select exists (select from below where unit_id = :one)")
                .param("unit", above.value())
                .param("one", unit.value())
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<ChangedPast.Changed> placedBelow(UnitId unit, DateRange days) {
        return jdbc.sql(BELOW + PLACED)
                .param("unit", unit.value())
                .param("since", days.from())
                .param("until", days.to() == null ? null : days.to().toString())
                .query(
                        (row, number) ->
                                new ChangedPast.Changed(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        Columns.days(row)))
                .list();
    }

    @Override
    public int peopleIn(UnitId unit, LocalDate behind) {
        return count(PEOPLE_IN, unit, behind);
    }

    @Override
    public int unitsBelow(UnitId unit, LocalDate behind) {
        return count(UNITS_BELOW, unit, behind);
    }

    private int count(String sql, UnitId unit, LocalDate behind) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("behind", behind)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<UnitId> toTakeUp(LocalDate today) {
        return jdbc.sql(TO_TAKE_UP)
                .param("today", today)
                .param("earliest", today.minusDays(LONGEST_OUTAGE_DAYS))
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    private static Timeline.Part<UnitId> part(ResultSet row, int number) throws SQLException {
        LocalDate last = row.getObject("to_date", LocalDate.class);
        return new Timeline.Part<>(
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        last.equals(NO_END) ? null : last),
                new UnitId(row.getObject("parent_unit_id", UUID.class)));
    }

    private static LocalDate until(@Nullable LocalDate last) {
        return last == null ? NO_END : last;
    }
}
