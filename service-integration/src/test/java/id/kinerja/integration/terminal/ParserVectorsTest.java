package id.kinerja.integration.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The vectors of the formats that need no store; 1, 11 and 12 are those of {@code PunchSourcesIT},
 * 10 that of {@code WorkDatesTest}. That the reply to 8 counts the garbage too is tested by {@code
 * FromPunchToDayIT.carriesAPunchToItsAttendanceDay}.
 */
class ParserVectorsTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Instant CAME = Instant.parse("2026-06-02T10:00:00Z");
    private static final Map<String, List<Enrolment>> ENROLLED =
            Map.of(
                    "1001",
                    List.of(new Enrolment("1001", PersonId.next(), DateRange.since(JANUARY))));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 1001>2026-06-02 07:21:44>0>15 | punch 0 2026-06-02T00:21:44Z 2026-06-02",
                "3 | 1001>2026-06-02 07:21:44>0>15>0>0>0>a>b>c>d< | punch 0 2026-06-02T00:21:44Z 2026-06-02",
                "4 | ATTLOG>1001>2026-06-02 07:21:44>1>15 | punch 1 2026-06-02T00:21:44Z 2026-06-02",
                "5 | PIN=1001>DateTime=2026-06-02 07:21:44>Verified=1>Status=0 | punch 0 2026-06-02T00:21:44Z 2026-06-02",
                "6 | 1001>2026-06-02 07:21:44>255>1 | punch 255 2026-06-02T00:21:44Z 2026-06-02",
                "7 | 1001>2015-01-01 00:00:05>0>1 | CLOCK_RESET",
                "8 | garbage<1001>2026-06-02 07:21:44>0>15 | NOT_UNDERSTOOD, punch 0 2026-06-02T00:21:44Z 2026-06-02",
            })
    void sortsALineAsTheFormatSays(String vector, String body, String expected) {
        assertThat(sorted("Asia/Jakarta", body)).as(vector).isEqualTo(expected);
    }

    @ParameterizedTest(name = "9: {0}")
    @CsvSource({
        "Asia/Makassar, punch 0 2026-06-01T23:30:00Z 2026-06-02",
        "Asia/Jayapura, punch 0 2026-06-01T22:30:00Z 2026-06-02"
    })
    void takesTheDayOfTheSite(String zone, String expected) {
        assertThat(sorted(zone, "1001>2026-06-02 07:30:00>0>15")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "time=2026-06-02 07:21:44>pin=1001>event=0>inoutstatus=1>verifytype=15>index=21 | 1001>2026-06-02 07:21:44>1>15",
                "TIME=2026-06-02 07:21:44>PIN=1001>EVENT=14>INOUTSTATUS=2 | 1001>2026-06-02 07:21:44>255>",
                "time=2026-06-02 07:21:44>pin=1001>event=23>inoutstatus=0 | nothing",
                "time=2026-06-02 07:21:44>pin=0>event=0>inoutstatus=0 | nothing",
                "time=never>pin=1001>event=0>inoutstatus=0 | waits",
                "garbage | waits",
            })
    void readsWhatATerminalAtADoorTells(String line, String expected) {
        AccessEvent event = AccessEvent.of(line.replace('>', '\t'));

        String read =
                event.line()
                        .map(AttlogLine::text)
                        .map(text -> text.replace('\t', '>'))
                        .orElse("waits");
        assertThat(event.isPunch() ? read : "nothing").isEqualTo(expected);
    }

    private static String sorted(String zone, String body) {
        Terminal terminal =
                Terminal.registered(
                        AgencyId.next(),
                        "TST0000000001",
                        Feed.ADMS,
                        new Terminal.Place("Lobi", ZoneId.of(zone), null),
                        JANUARY);
        Map<PersonId, List<DateRange>> serving =
                ENROLLED.values().stream()
                        .flatMap(List::stream)
                        .map(Enrolment::person)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        person -> person,
                                        _ -> List.of(DateRange.since(JANUARY.minusYears(9)))));
        AttlogSorting sorting = new AttlogSorting(terminal, ENROLLED, Map.of(), serving, null);
        sorting.sort(
                body.replace('>', '\t')
                        .replace("<", "\r\n")
                        .lines()
                        .map(line -> ReceivedLine.of(line, UUID.randomUUID(), CAME))
                        .toList());
        return Stream.concat(
                        sorting.aside().stream().map(aside -> aside.reason().name()),
                        sorting.punches().stream().map(ParserVectorsTest::told))
                .reduce((one, next) -> one + ", " + next)
                .orElse("nothing");
    }

    private static String told(AttlogSorting.Sorted punch) {
        return "punch %d %s %s"
                .formatted(
                        punch.line().status(),
                        punch.occurredAt(),
                        punch.line().deviceTime().toLocalDate());
    }
}
