package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has left is owed what is found of his last months, and holds nobody up. */
@ServiceTest
class LeaverIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

    private final PayDesk desk;

    LeaverIT(@LocalServerPort int port) {
        desk = new PayDesk(port);
    }

    @Test
    void isPaidADifferenceFromTheUnitWhereHeWorked() {
        Told told = desk.told();
        PersonId retired =
                told.person(
                        "PNS",
                        new PersonChanged.Status("AKTIF", Told.LONG_AGO, LAST),
                        new PersonChanged.Status("PENSIUN", LAST.plusDays(1), null));
        told.assign(retired, told.unit(), 8, DateRange.of(Told.LONG_AGO, LAST));
        told.day(retired, MONDAY, "ABSENT", 0, 1);
        told.rated(retired, "BAIK");
        PayDesk.awaitRows("rating_fact", retired, 1);
        PayDesk.awaitRows("directory.assignment", retired, 1);
        desk.pay("2026-05");
        told.correction(retired, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        desk.keepPayee(retired);

        Api.Answer locked = desk.lock(june);

        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
        // 3 % of the 40 % of 4,595,150
        assertThat(desk.maker().get("/v1/runs/" + june + "/files/web-gaji/KEKURANGAN").text())
                .contains("55142")
                .contains("999999");
    }
}
