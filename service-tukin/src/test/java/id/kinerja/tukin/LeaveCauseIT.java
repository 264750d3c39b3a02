package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Leave for an important reason by a policy that takes 4 % of the whole a day, 183,806 of kelas 8,
 * and nothing of three days after a death in the close family.
 */
@ServiceTest
class LeaveCauseIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final PolicyDocument POLICY =
            Months.withLeaveAlone(
                    rule(null, 1, "4"),
                    rule(LeaveCause.KELUARGA_MENINGGAL, 1, "0"),
                    rule(LeaveCause.KELUARGA_MENINGGAL, 4, "4"));

    private final PayDesk desk;
    private final Told told;

    LeaveCauseIT(@LocalServerPort int port) {
        desk = new PayDesk(port, POLICY);
        told = desk.told();
    }

    /** HR said why after May was paid. */
    @Test
    void paysByTheCauseAndPaysBackWhatWasCutBeforeItWasKnown() {
        PersonId person = away();
        UUID leave = UUID.randomUUID();
        told.leave(leave, person, "ALASAN_PENTING", null, MONDAY, thursday(), 1);
        PayDesk.awaitRows("leave_fact", person, 1);
        desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(WHOLE - 4 * 183_806);
        String june = desk.open("2026-06");

        told.leave(leave, person, "ALASAN_PENTING", "PENTING_A", MONDAY, thursday(), 2);

        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        assertThat(desk.corrections(june).get(0).get("delta").asLong()).isEqualTo(3 * 183_806);
        assertThat(desk.corrections(june).toString()).doesNotContain("MENINGGAL", "PENTING");
    }

    @Test
    void saysItToThePersonInPlainWordsAndToNobodyElse() {
        PersonId person = away();
        told.leave(UUID.randomUUID(), person, "ALASAN_PENTING", "PENTING_A", MONDAY, thursday(), 1);
        PayDesk.awaitRows("leave_fact", person, 1);

        desk.pay("2026-05");

        assertThat(desk.granted(person)).isEqualTo(WHOLE - 183_806);
        assertThat(desk.self(person).get("/v1/statements/me/2026-05").text())
                .contains("Cuti karena alasan penting: keluarga inti meninggal");
        assertThat(desk.maker().get("/v1/statements/" + person + "/2026-05").text())
                .contains("TIDAK_HADIR_SAH")
                .doesNotContain("MENINGGAL", "meninggal", "PENTING");
    }

    /** To pay without knowing would be a guess; neighbours go on. */
    @Test
    void setsAsideWhatIsToldOfACauseThatItDoesNotKnow() {
        PersonId unknown = away();
        PersonId ofOtherLeave = away();
        PersonId neighbour = away();
        String before = deadLetters();
        told.leave(
                UUID.randomUUID(), unknown, "ALASAN_PENTING", "PENTING_Z", MONDAY, thursday(), 1);
        told.leave(
                UUID.randomUUID(),
                ofOtherLeave,
                "ALASAN_PENTING",
                "LAHIR_A",
                MONDAY,
                thursday(),
                1);
        told.leave(
                UUID.randomUUID(), neighbour, "ALASAN_PENTING", "PENTING_C", MONDAY, thursday(), 1);

        PayDesk.awaitRows("leave_fact", neighbour, 1);
        await().atMost(PayDesk.SOON)
                .until(() -> Integer.parseInt(deadLetters()) == Integer.parseInt(before) + 2);
        PayDesk.awaitRows("leave_fact", unknown, 0);
        PayDesk.awaitRows("leave_fact", ofOtherLeave, 0);
    }

    private static String deadLetters() {
        return PayDesk.text(
                "select count(*) from platform.dead_letter where listener = 'statement-leave'");
    }

    private PersonId away() {
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

    private static PolicyDocument.LeaveRule rule(
            @Nullable LeaveCause cause, int fromDay, String perDay) {
        return new PolicyDocument.LeaveRule(
                new Article("Permentan 20/2025", "Ps 19"),
                LeaveType.ALASAN_PENTING,
                cause,
                fromDay,
                perDay,
                CutBase.WHOLE);
    }
}
