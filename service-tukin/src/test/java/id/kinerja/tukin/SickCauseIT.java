package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Sick leave by a policy that takes nothing of days in a hospital, and of others 2.5 % of the
 * attendance of kelas 8 from the third on: 91,903 of four.
 */
@ServiceTest
class SickCauseIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final PolicyDocument POLICY =
            Months.withLeave(
                    new PolicyDocument.LeaveRule(
                            new Article("Permenkop 8/2025", "Ps 17"),
                            LeaveType.SAKIT,
                            LeaveCause.RAWAT_INAP,
                            1,
                            "0",
                            CutBase.ATTENDANCE));

    private final PayDesk desk;
    private final Told told;

    SickCauseIT(@LocalServerPort int port) {
        desk = new PayDesk(port, POLICY);
        told = desk.told();
    }

    /** Its letters came after May was paid. */
    @Test
    void paysByTheCauseAndPaysBackWhatWasCutBeforeItWasKnown() {
        PersonId inHospital = ill();
        PersonId atHome = ill();
        UUID leave = UUID.randomUUID();
        told.leave(UUID.randomUUID(), inHospital, "SAKIT", "SAKIT_B", MONDAY, thursday(), 1);
        told.leave(leave, atHome, "SAKIT", "SAKIT_A", MONDAY, thursday(), 1);
        PayDesk.awaitRows("leave_fact", inHospital, 1);
        PayDesk.awaitRows("leave_fact", atHome, 1);
        desk.pay("2026-05");
        assertThat(desk.granted(inHospital)).isEqualTo(WHOLE);
        assertThat(desk.granted(atHome)).isEqualTo(WHOLE - 91_903);
        String june = desk.open("2026-06");

        told.leave(leave, atHome, "SAKIT", "SAKIT_B", MONDAY, thursday(), 2);

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        assertThat(desk.corrections(june).get(0).get("delta").asLong()).isEqualTo(91_903);
        assertThat(desk.corrections(june).toString()).doesNotContain("RAWAT", "SAKIT");
    }

    /** What was told before causes were counts as it did. */
    @Test
    void takesALeaveOfWhichNoCauseIsToldForAnOrdinaryIllnessAndNamesNoneToOthers() {
        PersonId person = ill();
        told.leave(person, "SAKIT", MONDAY, thursday());
        PayDesk.awaitRows("leave_fact", person, 1);

        desk.pay("2026-05");

        assertThat(desk.granted(person)).isEqualTo(WHOLE - 91_903);
        Api.Answer seen = desk.maker().get("/v1/statements/" + person + "/2026-05");
        assertThat(seen.text()).contains("TIDAK_HADIR_SAH").doesNotContain("RAWAT", "SAKIT");
    }

    private PersonId ill() {
        PersonId person = told.employee(8);
        for (int day = 0; day < 4; day++) {
            told.day(person, MONDAY.plusDays(day), "LEAVE", 0, 1);
        }
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        return person;
    }

    private static LocalDate thursday() {
        return MONDAY.plusDays(3);
    }
}
