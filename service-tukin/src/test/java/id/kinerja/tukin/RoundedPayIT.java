package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month whose sum is rounded up, until it is in the file. */
@ServiceTest
class RoundedPayIT {

    @Test
    void paysNoMoreThanTheRateThatStandsBesideIt(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port, roundedUp());
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.keepPayee(person);
        String may = desk.pay("2026-05");

        assertThat(desk.lock(may).status()).isEqualTo(200);

        // 4,595,150 is paid as 4,596,000, of which nothing was cut
        assertThat(desk.granted(person)).isEqualTo(4_596_000);
        assertThat(desk.maker().get("/v1/runs/" + may + "/files/web-gaji/INDUK").text())
                .contains("\t08\t4596000\t0\t4596000\t");
    }

    private static PolicyDocument roundedUp() {
        return Months.changed(
                document ->
                        document.putObject("rounding")
                                .put("method", "UP")
                                .put("step", 1000)
                                .set("basis", document.get("plt").get("basis")));
    }
}
