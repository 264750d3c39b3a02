package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.attendance.OrderedElsewhere;
import id.kinerja.integration.attendance.StaleDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which decrees people of units work elsewhere, of many days at once. */
final class ElsewhereByDecree {

    // Where no decree holds, which is most often, no unit is climbed from.
    private static final String OF =
            """
            with recursive decree as materialized (
                select * from elsewhere_decree
                where agency_id = platform.agency() and state = 'HOLDS'
                  and to_date >= :from::date and from_date <= :to::date
            ),
            above (unit_id, over_id, from_date, to_date) as (
                select unit_id, unit_id, date '0001-01-01', date '9999-12-31'
                from unnest(:units::uuid[]) as place (unit_id)
                where exists (select from decree where decree.unit_id is not null)
                union all
                select above.unit_id, stands.parent_unit_id, greatest(above.from_date, stands.from_date),
                       least(above.to_date, stands.to_date)
                from above join unit_parent stands on stands.unit_id = above.over_id
                    and stands.from_date <= above.to_date and stands.to_date >= above.from_date
            )
            select above.unit_id, covered.date, decree_id, uang_makan, excepted
            from decree join above on above.over_id = decree.unit_id
            cross join unnest(decree.dates) as covered (date)
            where covered.date between above.from_date and above.to_date
              and covered.date between :from::date and :to::date
            union all
            select null, covered.date, decree_id, uang_makan, excepted
            from decree cross join unnest(decree.dates) as covered (date)
            where decree.unit_id is null and covered.date between :from::date and :to::date
            """;

    private final JdbcClient jdbc;

    ElsewhereByDecree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param unit absent for the whole agency
     */
    private record Where(@Nullable UUID unit, LocalDate date) {}

    private record Decreed(Where where, OrderedElsewhere order, Set<UUID> excepted) {}

    /**
     * @param units where the people of these days have their place then
     */
    Map<StaleDays.Day, OrderedElsewhere> of(Map<StaleDays.Day, UUID> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        Map<Where, List<Decreed>> decreed =
                decreed(units).stream().collect(groupingBy(Decreed::where));
        return units.entrySet().stream()
                .flatMap(
                        place ->
                                order(decreed, place.getKey(), place.getValue())
                                        .map(order -> Map.entry(place.getKey(), order))
                                        .stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<OrderedElsewhere> order(
            Map<Where, List<Decreed>> decreed, StaleDays.Day day, UUID unit) {
        return Stream.of(new Where(unit, day.date()), new Where(null, day.date()))
                .map(decreed::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(one -> !one.excepted().contains(day.person().value()))
                .map(Decreed::order)
                .max(OrderedElsewhere.IN_FAVOUR);
    }

    private List<Decreed> decreed(Map<StaleDays.Day, UUID> units) {
        List<LocalDate> dates =
                units.keySet().stream()
                        .map(StaleDays.Day::date)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return jdbc.sql(OF)
                .param("units", units.values().stream().distinct().toArray(UUID[]::new))
                .param("from", dates.getFirst().toString())
                .param("to", dates.getLast().toString())
                .query(ElsewhereByDecree::decreed)
                .list();
    }

    private static Decreed decreed(ResultSet row, int number) throws SQLException {
        return new Decreed(
                new Where(
                        row.getObject("unit_id", UUID.class),
                        row.getObject("date", LocalDate.class)),
                new OrderedElsewhere(
                        row.getObject("decree_id", UUID.class), row.getBoolean("uang_makan")),
                Arrays.stream((UUID[]) row.getArray("excepted").getArray())
                        .collect(Collectors.toSet()));
    }
}
