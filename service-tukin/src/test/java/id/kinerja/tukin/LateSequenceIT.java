package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.AttendanceCorrected;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Facts of one month that change another, and months that are paid after others. Kelas 8 is
 * 4,595,150; of sick leave each day from the third on takes 45,951 or 45,952.
 */
@ServiceTest
class LateSequenceIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 29);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;

    LateSequenceIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employ() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
    }

    @Test
    void paysBackADayOfLeaveThatCountsForLessSinceADayOfTheMonthBeforeIsAHoliday() {
        for (int i = 0; i < 4; i++) {
            told.day(person, FIRST.plusDays(i), "LEAVE", 0, 1);
        }
        told.leave(person, "SAKIT", FIRST, FIRST.plusDays(3));
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("leave_fact", person, 1);
        desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(WHOLE - 91_903);
        String june = desk.open("2026-06");

        holidayOnTheFirstDay();

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        assertThat(desk.corrections(june).get(0).get("delta").asLong()).isEqualTo(45_951);
    }

    @Test
    void leavesWhatWasGrantedAsSusulanSuchWhateverIsGrantedOfThatMonthSince() {
        desk.pay("2026-05");
        told.rated(person, "BAIK");
        PayDesk.awaitRows("late_fact", person, 1);
        String june = desk.pay("2026-06");
        assertThat(desk.corrections(june).get(0).get("kind").asString()).isEqualTo("SUSULAN");
        told.correction(person, LocalDate.of(2026, 5, 4), "ABSENT", 0, 1);
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from late_fact where settled_in is null"
                                                        + " and kind = 'ATTENDANCE_CORRECTION' and person_id = '"
                                                        + person
                                                        + "'")
                                        .equals("1"));

        String july = desk.pay("2026-07");

        assertThat(desk.corrections(july).get(0).get("kind").asString()).isEqualTo("KELEBIHAN");
        assertThat(desk.corrections(june).get(0).get("kind").asString()).isEqualTo("SUSULAN");
    }

    private void holidayOnTheFirstDay() {
        Personnel.tell(
                Topics.ATTENDANCE_CORRECTION,
                new AttendanceCorrected(
                        desk.agency().value(),
                        person.value(),
                        FIRST,
                        told.unit().value(),
                        false,
                        "HOLIDAY",
                        0,
                        0,
                        false,
                        false,
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        1,
                        1,
                        1));
    }
}
