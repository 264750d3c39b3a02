package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.PolicyDocument.StatusRule;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who works part of his time becomes PPPK after May was approved. Kelas 8 is 4,595,150, of
 * which the policy pays him half until then.
 */
@ServiceTest
class KindOfDaysIT {

    private static final long WHOLE = 4_595_150;
    private static final long HALF = 2_297_575;
    private static final LocalDate MIDDLE = LocalDate.of(2026, 5, 16);

    private final PayDesk desk;
    private final Told told;
    private final PersonId person = PersonId.next();
    private final String nip;

    KindOfDaysIT(@LocalServerPort int port) {
        desk =
                new PayDesk(
                        port,
                        Months.withStatuses(
                                new StatusRule(
                                        new Article("KepmenPANRB 16/2025", "Diktum 20"),
                                        PaidAs.PPPK_PARUH_WAKTU,
                                        "50")));
        told = desk.told();
        nip = told.nextNip();
    }

    @BeforeEach
    void payMayByHalf() {
        told.person(
                person,
                nip,
                "PPPK_PARUH_WAKTU",
                1,
                new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        told.assign(person, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(HALF);
    }

    @Test
    void leavesTheMonthsBeforeTheChangeAsTheyWerePaid() {
        becomesPppk(2, LocalDate.of(2026, 6, 1));
        awaitRevision(2);

        assertThat(lateFacts()).isEqualTo("0");
        assertThat(desk.corrections(desk.open("2026-06"))).isEmpty();
        assertThat(desk.granted(person)).isEqualTo(HALF);
        assertThat(statement().get("net").asLong()).isEqualTo(HALF);
    }

    @Test
    void splitsTheMonthOfTheChange() {
        becomesPppk(2, MIDDLE);

        // 4,595,150 x 15/31 x 50 % = 1,111,729.84, and 4,595,150 x 16/31 = 2,371,690.32
        String june = desk.open("2026-06");
        awaitDifference(june, 3_483_420 - HALF);

        // the same with a later day gives May back as it was paid
        becomesPppk(3, LocalDate.of(2026, 6, 1));
        awaitDifference(june, 0);
    }

    /** As one who has been told by an owner that dates no kinds. */
    @Test
    void takesTheOneKindThatIsToldForThatOfAllDays() {
        told.person(person, nip, "PPPK", 2, new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));

        awaitDifference(desk.open("2026-06"), WHOLE - HALF);
    }

    private void becomesPppk(long revision, LocalDate from) {
        told.ofKinds(
                person,
                nip,
                "PPPK",
                revision,
                new PersonChanged.Kind("PPPK_PARUH_WAKTU", Told.LONG_AGO),
                new PersonChanged.Kind("PPPK", from));
    }

    private JsonNode statement() {
        return desk.self(person).get("/v1/statements/me/2026-05").json();
    }

    private void awaitDifference(String run, long delta) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(run).findValuesAsString("delta"))
                                        .containsExactly(Long.toString(delta)));
    }

    private void awaitRevision(int revision) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select revision from directory.person where person_id = '"
                                                        + person
                                                        + "'")
                                        .equals(Integer.toString(revision)));
    }

    private String lateFacts() {
        return PayDesk.text(
                "select count(*) from late_fact where agency_id = '" + desk.agency() + "'");
    }
}
