package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.attendance.DirectionPolicy;
import id.kinerja.integration.attendance.Punch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether punches came or went: by their terminals' policies, of which most agencies have none. */
final class PunchDirections {

    private final Map<String, List<Dated>> bySerialNumber;

    private PunchDirections(Map<String, List<Dated>> bySerialNumber) {
        this.bySerialNumber = Map.copyOf(bySerialNumber);
    }

    private record Dated(LocalDate since, DirectionPolicy policy) {}

    private record Row(String serialNumber, Dated dated) {}

    /** Of the agency in scope. */
    static PunchDirections read(JdbcClient jdbc) {
        return new PunchDirections(
                jdbc
                        .sql(
                                """
                                select serial_number, since, policy from terminal_direction
                                where agency_id = platform.agency() order by since desc
                                """)
                        .query(PunchDirections::row)
                        .list()
                        .stream()
                        .collect(groupingBy(Row::serialNumber, mapping(Row::dated, toList()))));
    }

    /** Of a punch with its terminal, its local time and its status. */
    Punch.Direction of(ResultSet punch) throws SQLException {
        return policy(punch).of(said(punch.getInt("status")));
    }

    /** Whether it is the terminal that says it, whatever key was pressed. */
    boolean areSaidFor(ResultSet punch) throws SQLException {
        DirectionPolicy policy = policy(punch);
        return policy == DirectionPolicy.IN_ONLY || policy == DirectionPolicy.OUT_ONLY;
    }

    private DirectionPolicy policy(ResultSet punch) throws SQLException {
        List<Dated> policies =
                bySerialNumber.isEmpty()
                        ? List.of()
                        : bySerialNumber.getOrDefault(punch.getString("serial_number"), List.of());
        if (policies.isEmpty()) {
            return DirectionPolicy.BY_STATUS;
        }
        LocalDate day = punch.getObject("device_time", LocalDateTime.class).toLocalDate();
        return policies.stream()
                .filter(one -> !one.since().isAfter(day))
                .findFirst()
                .map(Dated::policy)
                .orElse(DirectionPolicy.BY_STATUS);
    }

    /**
     * The codes of the terminals; overtime is an order, not a late departure, so 4 and 5 arrive and
     * leave.
     */
    private static Punch.Direction said(int status) {
        return switch (status) {
            case 0, 4 -> Punch.Direction.IN;
            case 1, 5 -> Punch.Direction.OUT;
            case 2, 3 -> Punch.Direction.BREAK;
            default -> Punch.Direction.UNDEFINED;
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("serial_number"),
                new Dated(
                        row.getObject("since", LocalDate.class),
                        DirectionPolicy.valueOf(row.getString("policy"))));
    }
}
