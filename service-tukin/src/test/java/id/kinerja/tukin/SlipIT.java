package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The statement of a month as it is handed out. */
@ServiceTest
class SlipIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private int port;
    private PayDesk desk;

    @BeforeEach
    void openAnAgency(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
    }

    @Test
    void saysWhatTheStatementSaysAndWhetherItMayStillChange() {
        PersonId person = desk.told().employee(8);
        desk.told().day(person, MONDAY, "ABSENT", 0, 1);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("attendance_fact", person, 1);
        PayDesk.awaitRows("rating_fact", person, 1);

        Download live = slip(person);
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.header("content-type")).isEqualTo("application/pdf");
        assertThat(live.said()).contains("Mei 2026", "Sementara", "Yang masih ditunggu");
        assertThatItSaysEveryAmount(live, person);

        desk.keepPayee(person);
        String run = desk.pay("2026-05");
        assertThat(slip(person).said())
                .contains("Disetujui dalam pembayaran bulan Mei 2026, perhitungan ke-1")
                .contains(run);
        assertThat(desk.lock(run).status()).isEqualTo(200);
        Download locked = slip(person);
        assertThat(locked.said())
                .contains("Terkunci dalam pembayaran bulan Mei 2026, perhitungan ke-1", run)
                .contains("Tidak masuk kerja tanpa keterangan", "4 Mei 2026", "3% dari Rp1.838.060")
                .contains("Dibayarkan 100% dari Rp2.757.090", "4.540.008")
                .doesNotContain("Yang masih ditunggu");
        assertThatItSaysEveryAmount(locked, person);
        Download again = slip(person);
        assertThat(again.bytes()).isEqualTo(locked.bytes());
        assertThat(again.header("etag")).isEqualTo(locked.header("etag"));
    }

    @Test
    void tellsTheKindOfALeaveToThePersonAlone() {
        PersonId person = desk.told().employee(8);
        desk.told().leave(person, "ALASAN_PENTING", MONDAY, MONDAY);
        desk.told().day(person, MONDAY, "LEAVE", 0, 1);
        PayDesk.awaitRows("leave_fact", person, 1);
        PayDesk.awaitRows("attendance_fact", person, 1);

        assertThat(slip(person).said()).contains("Cuti karena alasan penting");
        Download theirs =
                Download.of(
                        port,
                        TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                        "/v1/statements/" + person + "/2026-05/slip");
        assertThat(theirs.said()).contains("Tidak hadir sah").doesNotContain("alasan penting");
        assertThat(desk.self(PersonId.next()).get("/v1/statements/" + person + "/2026-05/slip"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(404));
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from platform.audit_entry where act = 'SLIP_DOWNLOADED'"
                                                        + " and subject_id = '"
                                                        + person
                                                        + "'")
                                        .equals("2"));
    }

    private Download slip(PersonId person) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), person, Role.PEGAWAI),
                "/v1/statements/me/2026-05/slip");
    }

    private void assertThatItSaysEveryAmount(Download slip, PersonId person) {
        JsonNode statement = desk.self(person).get("/v1/statements/me/2026-05").json();
        assertThat(slip.said())
                .contains(dotted(statement.get("net")), dotted(statement.get("ceiling")));
        for (JsonNode line : statement.get("lines")) {
            assertThat(slip.said())
                    .contains(line.get("text").asString() + " ", dotted(line.get("amount")));
            for (JsonNode part : line.path("parts")) {
                assertThat(slip.said()).contains(dotted(part.get("amount")));
            }
        }
    }

    private static String dotted(JsonNode amount) {
        return String.format(Locale.ROOT, "%,d", amount.asLong()).replace(',', '.');
    }
}
