package id.kinerja.tukin.run.db;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeftUnits implements LeftUnits {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String WITH_UNITS_BELOW =
            """
            with recursive below as (
                select unit_id as top, unit_id from directory.unit
                where agency_id = platform.agency() and unit_id = any(:units)
                union
                select below.top, child.unit_id from below
                join directory.unit child on child.agency_id = platform.agency()
                     and child.parent_unit_id = below.unit_id and child.during && daterange(:from, :to, '[]')
            )
            select top, array_agg(unit_id) as units from below group by top
            """;

    private static final String LEFT =
            """
            select left_unit.*,
                   array(select below_id from left_unit_below below
                         where below.agency_id = left_unit.agency_id and below.run_id = left_unit.run_id
                           and below.unit_id = left_unit.unit_id) as units,
                   (select count(*) from run_hold hold
                    where hold.agency_id = left_unit.agency_id and hold.run_id = left_unit.run_id
                      and hold.unit_id = left_unit.unit_id) as people
            from left_unit where agency_id = platform.agency() and run_id = :run
            """;

    private static final String COVERED =
            "select below_id from left_unit_below where agency_id = platform.agency() and run_id = :run";

    private static final String OF_RUN = " where agency_id = platform.agency() and run_id = :run";

    private static final String LEAVE_OUT =
            """
            with recursive above as (
                select unit_id as asked, kode_satker, parent_unit_id, 0 as height from directory.unit
                where agency_id = platform.agency() and unit_id = any(:units)
                union all
                select asked, parent.kode_satker, parent.parent_unit_id, height + 1
                from above join directory.unit parent on parent.unit_id = above.parent_unit_id
                where above.kode_satker is null and height < 50
            )
            insert into left_unit (agency_id, run_id, unit_id, code, kode_satker, reason, left_by)
            select platform.agency(), :run, unit_id, unit.code,
                   (select kode_satker from above where asked = unit_id and kode_satker is not null), reason, :by
            from unnest(:units::uuid[], :reasons::text[]) as one (unit_id, reason)
            join directory.unit unit using (unit_id)
            """;

    private static final String LEAVE_OUT_BELOW =
            """
            insert into left_unit_below (agency_id, run_id, below_id, unit_id)
            select platform.agency(), :run, below_id, unit_id
            from unnest(:below::uuid[], :units::uuid[]) as one (below_id, unit_id)
            """;

    private static final String NOBODY_WITH_A_UNIT_ALONE =
            "delete from run_hold" + OF_RUN + " and unit_id is not null and not by_hand";

    private static final String NOBODY_WITH_A_UNIT =
            "update run_hold set unit_id = null" + OF_RUN + " and unit_id is not null";

    // Of a version that was written just now nothing is known by which a join could be planned: his
    // unit is looked up for each person.
    private static final String HOLD =
            """
            insert into run_hold (agency_id, run_id, person_id, reason, held_by, held_at, unit_id, by_hand)
            select platform.agency(), :run, person_id, held_with.reason, held_with.left_by, held_with.left_at,
                   held_with.unit_id, false
            from (select * from (select person_id,
                                        (select below.unit_id from left_unit_below below
                                         where below.agency_id = platform.agency() and below.run_id = :run
                                           and below.below_id = statement.unit_id) as unit_id
                                 from version_statement statement
                                 where run_id = :run and version = :version offset 0) one
                  where unit_id is not null offset 0) placed
            cross join lateral (select * from left_unit
                                where agency_id = platform.agency() and run_id = :run
                                  and left_unit.unit_id = placed.unit_id limit 1) held_with
            on conflict (run_id, person_id) do update set unit_id = excluded.unit_id
            """;

    private static final String RELEASE =
            """
            update left_unit set released_by = :by, released_at = clock_timestamp()
            where agency_id = platform.agency() and run_id = :run and unit_id = :unit and released_at is null
            """;

    private static final String RELEASE_PEOPLE =
            """
            with released as (
                update run_hold set released_by = :by, released_at = clock_timestamp()
                where agency_id = platform.agency() and run_id = :run and unit_id = :unit and not by_hand
                  and released_at is null
                returning person_id
            )
            insert into late_fact (agency_id, late_id, person_id, month, kind, evidence)
            select platform.agency(), uuidv7(), person_id, (select month from month_run where run_id = :run),
                   'HOLD_RELEASED', :run::text
            from released where exists (select from month_run where run_id = :run)
            """;

    private static final String WAITING =
            """
            select count(*) filter (where run_id = :run) as own,
                   count(*) filter (where run_id <> :run and month < :month and state in ('APPROVED', 'LOCKED')) as before
            from left_unit join run using (agency_id, run_id)
            where agency_id = platform.agency() and released_at is null
            """;

    private final JdbcClient jdbc;

    JdbcLeftUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitId, Set<UnitId>> withUnitsBelow(Collection<UnitId> units, DateRange during) {
        return jdbc
                .sql(WITH_UNITS_BELOW)
                .param("units", ids(units))
                .param("from", during.from())
                .param("to", during.lastDay())
                .query(
                        (row, number) ->
                                Map.entry(new UnitId(row.getObject("top", UUID.class)), units(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<LeftUnit> list(RunId run, @Nullable UnitId after, int limit) {
        return of(LEFT + " and unit_id > :after order by unit_id limit :limit", run)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcLeftUnits::leftUnit)
                .list();
    }

    @Override
    public Optional<LeftUnit> find(RunId run, UnitId unit) {
        return of(LEFT + " and unit_id = :unit", run)
                .param("unit", unit.value())
                .query(JdbcLeftUnits::leftUnit)
                .optional();
    }

    @Override
    public Set<UnitId> covered(RunId run) {
        return of(COVERED, run)
                .query((row, number) -> new UnitId(row.getObject("below_id", UUID.class)))
                .set();
    }

    @Override
    public void change(RunId run, Set<UnitId> takenIn, List<LeavingOut> leftOut, PersonId by) {
        letGo(run);
        UUID[] in = ids(takenIn);
        String those = OF_RUN + " and unit_id = any(:units)";
        of("delete from left_unit_below" + those, run).param("units", in).update();
        of("delete from left_unit" + those, run).param("units", in).update();
        of(LEAVE_OUT, run)
                .param("by", by.value())
                .param("units", ids(leftOut.stream().map(LeavingOut::unit).toList()))
                .param("reasons", leftOut.stream().map(LeavingOut::reason).toArray(String[]::new))
                .update();
        List<Below> below = leftOut.stream().flatMap(Below::of).toList();
        of(LEAVE_OUT_BELOW, run)
                .param("below", ids(below.stream().map(Below::below).toList()))
                .param("units", ids(below.stream().map(Below::unit).toList()))
                .update();
    }

    private record Below(UnitId below, UnitId unit) {

        static Stream<Below> of(LeavingOut left) {
            return left.units().stream().map(below -> new Below(below, left.unit()));
        }
    }

    @Override
    public void hold(Run run) {
        letGo(run.id());
        of(HOLD, run.id()).param("version", run.version()).update();
    }

    private void letGo(RunId run) {
        of(NOBODY_WITH_A_UNIT_ALONE, run).update();
        of(NOBODY_WITH_A_UNIT, run).update();
    }

    @Override
    public void release(Run run, UnitId unit, PersonId by) {
        LateFactLock.shared(jdbc);
        for (String step : List.of(RELEASE, RELEASE_PEOPLE)) {
            of(step, run.id()).param("unit", unit.value()).param("by", by.value()).update();
        }
    }

    @Override
    public Waiting waiting(Run run) {
        return of(WAITING, run.id())
                .param("month", run.month().toString())
                .query((row, number) -> new Waiting(row.getInt("own"), row.getInt("before")))
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, RunId run) {
        return jdbc.sql(sql).param("run", run.value());
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static Set<UnitId> units(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("units").getArray())
                .map(UnitId::new)
                .collect(toUnmodifiableSet());
    }

    private static LeftUnit leftUnit(ResultSet row, int number) throws SQLException {
        PersonId releasedBy = JdbcRuns.person(row, "released_by");
        return new LeftUnit(
                new UnitId(row.getObject("unit_id", UUID.class)),
                units(row),
                row.getString("code"),
                row.getString("kode_satker"),
                row.getString("reason"),
                new PersonId(row.getObject("left_by", UUID.class)),
                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                row.getInt("people"),
                releasedBy == null
                        ? null
                        : new Hold.Release(
                                releasedBy,
                                row.getObject("released_at", OffsetDateTime.class).toInstant()));
    }
}
