package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a month pays of which service, under the shipped policy. */
@ServiceTest
class PaidServiceIT {

    private final PayDesk desk;
    private final Told told;
    private final Api api;

    PaidServiceIT(@LocalServerPort int port) {
        desk = new PayDesk(port);
        told = desk.told();
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
    }

    @Test
    void paysACpnsInFullFromTheDayOfHisAppointment() {
        PersonId person =
                told.person(
                        "PNS",
                        new PersonChanged.Status("CPNS", LocalDate.of(2025, 3, 1), may(15)),
                        new PersonChanged.Status("AKTIF", may(16), null));
        told.assign(person, told.unit(), 7, DateRange.since(LocalDate.of(2025, 3, 1)));
        told.rated(person, "BAIK");

        // kelas 7: 80 % of 3,915,950 x 15/31 = 1,515,851.61, and 3,915,950 x 16/31 = 2,021,135.48
        assertThatMayPays(person, 3_536_987);
        JsonNode held = statement(person).at("/lines/0/parts");
        assertThat(held.findValuesAsString("day")).containsExactly("2026-05-01", "2026-05-16");
        assertThat(held.get(0).get("percentage").asString()).startsWith("80");
    }

    @Test
    void paysNothingForLeaveOutsideTheStatesCharge() {
        PersonId person = told.employee(8);
        told.rated(person, "BAIK");
        assertThatMayPays(person, 4_595_150);

        told.leave(person, "CLTN", may(11), may(31).plusYears(2));
        told.present(person, may(1), may(10));
        told.day(person, may(12), "ABSENT", 0, 1);
        told.day(person, may(13), "LEAVE", 0, 1);
        PayDesk.awaitRows("attendance_fact", person, 12);

        // 4,595,150 x 10/31 = 1,482,306.45; what is owed for nothing isn't cut either
        assertThatMayPays(person, 1_482_306);
        assertThat(statement(person).get("openQuestions").size()).isZero();
    }

    private void assertThatMayPays(PersonId person, long net) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () -> assertThat(statement(person).path("net").asLong(0)).isEqualTo(net));
    }

    private JsonNode statement(PersonId person) {
        return api.as(TestIssuer.token(desk.agency(), person, Role.PEGAWAI))
                .get("/v1/statements/me/2026-05")
                .json();
    }

    private static LocalDate may(int day) {
        return Told.MAY.atDay(day);
    }
}
