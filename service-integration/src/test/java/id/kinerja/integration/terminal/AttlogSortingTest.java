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
import org.junit.jupiter.api.Test;

class AttlogSortingTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final String PUNCH = "1\t2026-05-04 07:31:00\t0\t15";

    /** 07:31 in Jakarta. */
    private static final Instant AT_ONCE = Instant.parse("2026-05-04T00:31:00Z");

    private final Terminal terminal =
            Terminal.registered(
                    AgencyId.next(),
                    "TST1",
                    Feed.ADMS,
                    new Terminal.Place("Lobi", ZoneId.of("Asia/Jakarta"), null),
                    JANUARY);
    private final PersonId person = PersonId.next();
    private final PersonId left = PersonId.next();
    private final Map<String, List<Enrolment>> enrolled =
            Map.of(
                    "1",
                    List.of(new Enrolment("1", person, DateRange.since(JANUARY))),
                    "2",
                    List.of(new Enrolment("2", left, DateRange.since(JANUARY))),
                    "3",
                    List.of(
                            new Enrolment(
                                    "3", person, DateRange.of(JANUARY, LocalDate.of(2026, 5, 3)))));
    private final Map<PersonId, List<DateRange>> serving =
            Map.of(
                    person,
                    List.of(DateRange.since(JANUARY)),
                    left,
                    List.of(DateRange.of(JANUARY, LocalDate.of(2026, 5, 3))));

    @Test
    void takesALineOfAPersonForAPunch() {
        assertThat(sorted(terminal, PUNCH, AT_ONCE)).isEqualTo("punch");
    }

    @Test
    void takesNothingOfASuspendedTerminalWhateverItSends() {
        Terminal suspended = terminal.suspended("Dicuri").orElseThrow();

        assertThat(sorted(suspended, PUNCH, AT_ONCE)).isEqualTo("TERMINAL_SUSPENDED");
        assertThat(sorted(suspended, "garbage", AT_ONCE)).isEqualTo("TERMINAL_SUSPENDED");
        assertThat(sorted(suspended.reactivated().orElseThrow(), PUNCH, AT_ONCE))
                .isEqualTo("punch");
    }

    @Test
    void judgesTheTerminalsClockByWhenTheLineCame() {
        assertThat(sorted(terminal, PUNCH, AT_ONCE.minusSeconds(301))).isEqualTo("CLOCK_AHEAD");
        assertThat(sorted(terminal, PUNCH, AT_ONCE.minusSeconds(300))).isEqualTo("punch");
    }

    @Test
    void saysWhyALineWaits() {
        assertThat(sorted(terminal, "garbage", AT_ONCE)).isEqualTo("NOT_UNDERSTOOD");
        assertThat(sorted(terminal, "1\t2015-01-01 00:00:05\t0\t1", AT_ONCE))
                .isEqualTo("CLOCK_RESET");
        assertThat(sorted(terminal, "9\t2026-05-04 07:31:00\t0\t15", AT_ONCE))
                .isEqualTo("PERSON_UNMAPPED");
        assertThat(sorted(terminal, "2\t2026-05-03 07:31:00\t0\t15", AT_ONCE)).isEqualTo("punch");
        assertThat(sorted(terminal, "2\t2026-05-04 07:31:00\t0\t15", AT_ONCE))
                .isEqualTo("PERSON_INACTIVE_ON_DATE");
        assertThat(sorted(terminal, "3\t2026-05-03 07:31:00\t0\t15", AT_ONCE)).isEqualTo("punch");
        assertThat(sorted(terminal, "3\t2026-05-04 07:31:00\t0\t15", AT_ONCE))
                .isEqualTo("ENROLMENT_ENDED");
    }

    @Test
    void takesSecondsForWhatTheyAreAndSetsOddOnesAside() {
        long seconds = AT_ONCE.getEpochSecond();

        assertThat(sorted(terminal, "1\t" + seconds + "\t0\t15", AT_ONCE)).isEqualTo("punch");
        assertThat(sorted(terminal, "1\t" + (seconds + 301) + "\t0\t15", AT_ONCE))
                .isEqualTo("CLOCK_AHEAD");
        assertThat(sorted(terminal, "1\t946684805\t0\t15", AT_ONCE)).isEqualTo("CLOCK_RESET");
        assertThat(sorted(terminal, "1\t" + seconds + "000\t0\t15", AT_ONCE))
                .isEqualTo("NOT_UNDERSTOOD");
        // The same punch, however it is written.
        assertThat(punch("1\t" + seconds + "\t0\t15").said()).isEqualTo(punch(PUNCH).said());
    }

    private AttlogLine punch(String text) {
        AttlogSorting sorting = new AttlogSorting(terminal, enrolled, Map.of(), serving, null);
        sorting.sort(List.of(ReceivedLine.of(text, UUID.randomUUID(), AT_ONCE)));
        return sorting.punches().getFirst().line();
    }

    @Test
    void takesTheLocalTimeOfATerminalForThatOfItsZone() {
        Terminal inMakassar =
                terminal.changed(
                        new Terminal.Place("Makassar", ZoneId.of("Asia/Makassar"), null), JANUARY);
        AttlogSorting sorting = new AttlogSorting(inMakassar, enrolled, Map.of(), serving, null);

        sorting.sort(
                List.of(
                        ReceivedLine.of(
                                "1\t2026-05-04 07:30:00\t0\t15", UUID.randomUUID(), AT_ONCE)));

        AttlogSorting.Sorted punch = sorting.punches().getFirst();
        assertThat(punch.occurredAt()).isEqualTo(Instant.parse("2026-05-03T23:30:00Z"));
        assertThat(punch.line().deviceTime().toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    private String sorted(Terminal of, String text, Instant receivedAt) {
        AttlogSorting sorting = new AttlogSorting(of, enrolled, Map.of(), serving, null);
        sorting.sort(List.of(ReceivedLine.of(text, UUID.randomUUID(), receivedAt)));
        return sorting.aside().isEmpty() ? "punch" : sorting.aside().getFirst().reason().name();
    }
}
