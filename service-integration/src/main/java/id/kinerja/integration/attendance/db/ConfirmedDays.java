package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.Confirmed;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.StaleDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was confirmed of many days. */
final class ConfirmedDays {

    private static final String OF =
            """
            select day.person_id, day.date, source_id, source, kind, at, uang_makan
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            join day_confirmation confirmation on confirmation.person_id = day.person_id
                and confirmation.date = day.date
            where holds
            """;

    private final JdbcClient jdbc;

    ConfirmedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StaleDays.Day, List<Confirmed>> of(List<StaleDays.Day> days) {
        record OfDay(StaleDays.Day day, Confirmed confirmed) {}
        return StaleDayRows.forDays(jdbc, OF, days)
                .query((row, number) -> new OfDay(StaleDayRows.day(row, number), confirmed(row)))
                .list()
                .stream()
                .collect(groupingBy(OfDay::day, mapping(OfDay::confirmed, toList())));
    }

    private static Confirmed confirmed(ResultSet row) throws SQLException {
        return new Confirmed(row.getObject("source_id", UUID.class), what(row));
    }

    private static Confirmation what(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("at", LocalDateTime.class);
        return switch (ConfirmationKind.valueOf(row.getString("kind"))) {
            case ARRIVED -> new Confirmation.Attended(Punch.Direction.IN, at);
            case LEFT -> new Confirmation.Attended(Punch.Direction.OUT, at);
            case NOTED_ARRIVAL -> new Confirmation.Noted(Punch.Direction.IN, at, seen(row));
            case NOTED_DEPARTURE -> new Confirmation.Noted(Punch.Direction.OUT, at, seen(row));
            case MAY_ARRIVE -> new Confirmation.MayArrive(at);
            case MAY_LEAVE -> new Confirmation.MayLeave(at);
            case ELSEWHERE -> new Confirmation.WorksElsewhere(row.getBoolean("uang_makan"));
            case EXCUSED -> new Confirmation.Excused(false);
            case EXCUSED_PAID -> new Confirmation.Excused(true);
        };
    }

    /** A daftar hadir is attested for each who stands in it; other notes are of many at once. */
    private static boolean seen(ResultSet row) throws SQLException {
        return switch (ConfirmationSource.Kind.valueOf(row.getString("source"))) {
            case DAFTAR_HADIR -> true;
            case PERMOHONAN, GANGGUAN, REKAP, EDARAN -> false;
        };
    }
}
