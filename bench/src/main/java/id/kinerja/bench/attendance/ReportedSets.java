package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.load.HttpConnection;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What attendance systems of the agency report, day by day: in the morning everybody comes, in the
 * afternoon everybody leaves; in batches of 500, from several systems in turn.
 */
final class ReportedSets implements Intake.Sets {

    static final int BATCH = 500;
    static final String PATH = "/api/integration/v1/punch-batches";

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalTime COMING = LocalTime.of(7, 0);
    private static final LocalTime LEAVING = LocalTime.of(16, 5);
    private static final long KEYS = 0x0197c0de_0000_7000L;
    private static final long VARIANT = 0xb000L << 48;
    private static final String MACHINE = "bench-machine";

    /** Of five minutes, which a set doesn't take. */
    private static final int REQUESTS_OF_A_TOKEN = 80;

    private final Staff staff;
    private final Accounts accounts;
    private final List<LocalDate> days;
    private String token = "";

    ReportedSets(Staff staff, Accounts accounts) throws IOException, InterruptedException {
        accounts.token(MACHINE, staff.agency(), staff.person(0), List.of("MACHINE"));
        this.staff = staff;
        this.accounts = accounts;
        this.days =
                FIRST.datesUntil(LocalDate.of(2026, 1, 1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .toList();
    }

    @Override
    public List<SentRow> rows(int request) {
        return IntStream.range(request * BATCH, (request + 1) * BATCH).mapToObj(this::row).toList();
    }

    @Override
    public byte[] request(int request) {
        if (token.isEmpty() || request % REQUESTS_OF_A_TOKEN == 0) {
            token = accounts.again(MACHINE);
        }
        return request(
                request,
                "Authorization: Bearer "
                        + token
                        + "\r\nIdempotency-Key: "
                        + new UUID(KEYS, VARIANT | request)
                        + "\r\n");
    }

    byte[] request(int request, String headers) {
        String items =
                IntStream.range(request * BATCH, (request + 1) * BATCH)
                        .mapToObj(number -> row(number).item(staff.nip(number % staff.people())))
                        .collect(Collectors.joining(","));
        return HttpConnection.request(
                "POST",
                PATH,
                headers,
                "{\"source\":\"%s\",\"batchId\":\"%d\",\"items\":[%s]}"
                        .formatted(source(request), request, items));
    }

    private SentRow row(int number) {
        int person = number % staff.people();
        int turn = number / staff.people();
        LocalTime time =
                turn % 2 == SentRow.IN
                        ? COMING.plusSeconds(37L * (person % 97))
                        : LEAVING.plusSeconds(29L * (person % 83));
        return new SentRow(
                source(number / BATCH),
                staff.person(person).toString(),
                staff.person(person),
                days.get(turn / 2).atTime(time),
                turn % 2,
                "bench-" + number);
    }

    private String source(int request) {
        return staff.source(request % staff.devices());
    }
}
