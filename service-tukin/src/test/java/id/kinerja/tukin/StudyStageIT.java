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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Studies by a policy that pays half of kelas 8 once they are extended, and a quarter overdue. */
@ServiceTest
class StudyStageIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate MIDDLE = LocalDate.of(2026, 5, 15);

    private final PayDesk desk;
    private final Told told;
    private final PersonId person = PersonId.next();
    private final String nip;

    StudyStageIT(@LocalServerPort int port) {
        desk =
                new PayDesk(
                        port,
                        Months.withStatuses(
                                rule(PaidAs.TUGAS_BELAJAR, "100"),
                                rule(PaidAs.TUGAS_BELAJAR_PERPANJANGAN, "50"),
                                rule(PaidAs.TUGAS_BELAJAR_LEWAT_WAKTU, "25")));
        told = desk.told();
        nip = told.nextNip();
    }

    /** May was paid as if his studies were in time. */
    @Test
    void paysByTheStageFromItsDayAndSettlesWhatIsToldLate() {
        told.person(person, nip, "PNS", 1, studies(Told.LONG_AGO, null, null));
        told.assign(person, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
        String june = desk.open("2026-06");

        tell(2, "PERPANJANGAN");
        awaitDifference(june, 3_409_305 - WHOLE);

        tell(3, "LEWAT_WAKTU");
        awaitDifference(june, 2_816_382 - WHOLE);
    }

    private void tell(long revision, String stage) {
        told.person(
                person,
                nip,
                "PNS",
                revision,
                studies(Told.LONG_AGO, MIDDLE, null),
                studies(MIDDLE.plusDays(1), null, stage));
    }

    private void awaitDifference(String run, long delta) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(run).findValuesAsString("delta"))
                                        .containsExactly(Long.toString(delta)));
    }

    private static PersonChanged.Status studies(
            LocalDate from, @Nullable LocalDate to, @Nullable String stage) {
        return new PersonChanged.Status("TUGAS_BELAJAR", from, to, stage);
    }

    private static StatusRule rule(PaidAs status, String percentage) {
        return new StatusRule(new Article("PermenKKP 10/2025", "Ps 20"), status, percentage);
    }
}
