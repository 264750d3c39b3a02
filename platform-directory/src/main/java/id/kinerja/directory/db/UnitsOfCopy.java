package id.kinerja.directory.db;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.directory.Unit;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the copy knows of units, and of who leads and fills them. */
final class UnitsOfCopy {

    private static final String UNITS_BELOW =
            """
            with recursive below as (
                select unit_id from directory.unit where unit_id = :unit
                union
                select child.unit_id from directory.unit child
                join below on child.parent_unit_id = below.unit_id
                where child.during @> :date::date
            )
            select unit_id from below
            """;

    // Deeper than any tree is; a circle ends there.
    private static final String CODES_UPWARDS =
            """
            with recursive above as (
                select unit_id as asked, code, parent_unit_id, 0 as height from directory.unit where unit_id = any(:units)
                union all
                select asked, parent.code, parent.parent_unit_id, height + 1
                from above join directory.unit parent on parent.unit_id = above.parent_unit_id where height < 50
            )
            select asked, code from above order by asked, height
            """;

    private static final String SATKERS =
            """
            with recursive above as (
                select unit_id as asked, kode_satker, parent_unit_id, 0 as height
                from directory.unit where unit_id = any(:units)
                union all
                select asked, parent.kode_satker, parent.parent_unit_id, height + 1
                from above join directory.unit parent on parent.unit_id = above.parent_unit_id
                where above.kode_satker is null and height < 50
            )
            select asked, kode_satker from above where kode_satker is not null
            """;

    private static final String UNITS_OF_SERVICE =
            """
            select distinct unit_id from directory.assignment held
            where is_primary and during && :during::daterange
              and exists (select from directory.person_status status
                          where status.person_id = held.person_id and status.code = any(:statuses)
                            and status.during && held.during * :during::daterange)
            """;

    private final JdbcClient jdbc;

    UnitsOfCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> unit(UnitId unit) {
        return jdbc.sql(
                        "select *, "
                                + Ranges.columns("during")
                                + " from directory.unit where unit_id = :unit")
                .param("unit", unit.value())
                .query(DirectoryRows::unit)
                .optional();
    }

    Set<UnitId> all() {
        return jdbc
                .sql("select unit_id from directory.unit")
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    Map<UnitId, List<String>> codesUpwards(Collection<UnitId> units) {
        Map<UnitId, List<String>> codes = new HashMap<>();
        jdbc.sql(CODES_UPWARDS)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            codes.computeIfAbsent(
                                            new UnitId(row.getObject("asked", UUID.class)),
                                            _ -> new ArrayList<>())
                                    .add(row.getString("code"));
                        });
        return codes;
    }

    Map<UnitId, String> satkers(Collection<UnitId> units) {
        Map<UnitId, String> satkers = new HashMap<>();
        RowCallbackHandler keep =
                row ->
                        satkers.put(
                                new UnitId(row.getObject("asked", UUID.class)),
                                row.getString("kode_satker"));
        jdbc.sql(SATKERS)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(keep);
        return satkers;
    }

    Set<String> codes(Collection<String> codes) {
        return jdbc
                .sql("select code from directory.unit where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    Set<UnitId> withUnitsBelow(UnitId unit, LocalDate date) {
        return jdbc
                .sql(UNITS_BELOW)
                .param("unit", unit.value())
                .param("date", date.toString())
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    Set<PersonId> leaders(UnitId unit, LocalDate date) {
        record Leader(PersonId person, JenisJabatan jenis) {}
        List<Leader> leaders =
                jdbc.sql(
                                "select person_id, jenis_jabatan from directory.assignment where unit_id = :unit"
                                        + " and leads_unit and during @> :date::date")
                        .param("unit", unit.value())
                        .param("date", date.toString())
                        .query(
                                (row, number) ->
                                        new Leader(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                JenisJabatan.valueOf(
                                                        row.getString("jenis_jabatan"))))
                        .list();
        return leaders.stream()
                .map(Leader::jenis)
                .min(Comparator.naturalOrder())
                .map(
                        highest ->
                                leaders.stream()
                                        .filter(leader -> leader.jenis() == highest)
                                        .map(Leader::person)
                                        .collect(toUnmodifiableSet()))
                .orElse(Set.of());
    }

    Set<UnitId> ofService(DateRange during, Set<String> statuses) {
        return jdbc
                .sql(UNITS_OF_SERVICE)
                .param("during", Ranges.text(during))
                .param("statuses", statuses.toArray(String[]::new))
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }
}
