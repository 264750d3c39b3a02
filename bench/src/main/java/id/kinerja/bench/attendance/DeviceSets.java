package id.kinerja.bench.attendance;

import id.kinerja.bench.load.HttpConnection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What terminals push, each the punches of those who are enrolled on it, day by day.
 *
 * @param door the path to which they are pushed
 * @param lines of a body: one where somebody taps, many where a backlog is sent
 */
record DeviceSets(Staff staff, String door, int lines) implements Intake.Sets {

    /** How terminals reach the service, and how the gateway does. */
    static final String GATEWAY = "/iclock/cdata";

    static final String SERVICE = "/api/integration/iclock/cdata";

    private static final List<LocalDate> DAYS =
            LocalDate.of(2023, 1, 2)
                    .datesUntil(LocalDate.of(2026, 1, 1))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .toList();

    private static final LocalTime COMING = LocalTime.of(7, 0);
    private static final LocalTime LEAVING = LocalTime.of(16, 5);

    @Override
    public List<SentRow> rows(int request) {
        int device = request % staff.devices();
        int first = request / staff.devices() * lines;
        return IntStream.range(first, first + lines).mapToObj(at -> row(device, at)).toList();
    }

    @Override
    public byte[] request(int request) {
        return upload(door, staff.terminal(request % staff.devices()), request, rows(request));
    }

    /** The lines of one terminal, from its first one on. */
    List<SentRow> ofDevice(int device, int count) {
        return IntStream.range(0, count).mapToObj(at -> row(device, at)).toList();
    }

    static byte[] upload(String door, String terminal, long stamp, List<SentRow> rows) {
        return HttpConnection.request(
                "POST",
                door + "?SN=" + terminal + "&table=ATTLOG&Stamp=" + stamp,
                "User-Agent: iClock Proxy/1.09\r\n",
                "text/plain",
                rows.stream().map(SentRow::line).collect(Collectors.joining()));
    }

    private SentRow row(int device, int number) {
        int enrolled = staff.people() / staff.devices();
        int person = device + number % enrolled * staff.devices();
        int turn = number / enrolled;
        LocalTime time =
                turn % 2 == SentRow.IN
                        ? COMING.plusSeconds(37L * (person % 97))
                        : LEAVING.plusSeconds(29L * (person % 83));
        return new SentRow(
                staff.terminal(device),
                Integer.toString(person),
                staff.person(person),
                DAYS.get(turn / 2).atTime(time),
                turn % 2,
                null);
    }
}
