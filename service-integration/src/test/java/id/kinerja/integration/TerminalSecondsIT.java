package id.kinerja.integration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Terminals that count seconds since 1970; today is Tuesday, 2 June 2026. */
@ServiceTest
class TerminalSecondsIT {

    private static final String NIP = "190001012000012001";

    private final int port;

    TerminalSecondsIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void keepTheInstantWhereTheirZoneIsSetRight() {
        TestAgency agency = agency("seconds-zone");
        String serial = TerminalsOf.adms(agency, agency.person(NIP));
        TerminalsOf.push(
                port,
                serial,
                "7\t" + seconds("2026-05-04T00:25:00Z") + "\t0\t1",
                "7\t2026-05-05 07:25:00\t0\t1");
        Map<String, Object> place = new HashMap<>(TerminalsOf.place(null, "2026-01-01"));
        place.put("zone", "Asia/Jayapura");
        place.put("redatedSince", "2026-05-01");

        Api.Answer changed =
                agency.admin()
                        .with("If-Match", tag(agency, serial))
                        .put("/v1/terminals/" + serial, place);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        String punches =
                "select string_agg(device_time || ' ' || (occurred_at at time zone 'UTC'), ', ' order by device_time) from punch where serial_number = '"
                        + serial
                        + "'";
        assertThat(TestAgency.text(punches))
                .isEqualTo(
                        "2026-05-04 09:25:00 2026-05-04 00:25:00, 2026-05-05 07:25:00 2026-05-04 22:25:00");
        TerminalsOf.push(port, serial, "7\t" + seconds("2026-05-04T00:25:00Z") + "\t0\t1");
        assertThat(TestAgency.text(punches))
                .as("sent again")
                .hasSize("2026-05-04 09:25:00 ".length() * 4);
    }

    @Test
    void tellTheTimeOfThePlaceWhereALineIsLookedAt() {
        TestAgency agency = agency("seconds-shown");
        String serial = TerminalsOf.adms(agency, agency.person(NIP));
        TerminalsOf.push(port, serial, "7\t" + seconds("2026-06-03T01:00:00Z") + "\t0\t1");
        Api.at("http://127.0.0.1:" + port + "/api/integration")
                .send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=OPERLOG&Stamp=9",
                        "OPLOG 4\t14\t" + seconds("2026-06-02T02:11:20Z") + "\t0\t0\t0\t0\n",
                        "text/plain");

        assertThat(
                        agency.admin()
                                .get("/v1/quarantined-lines?reason=CLOCK_AHEAD")
                                .json()
                                .at("/items/0/deviceTime")
                                .asString())
                .isEqualTo("2026-06-03T08:00:00");
        assertThat(
                        agency.admin()
                                .get("/v1/terminals/" + serial + "/operations")
                                .json()
                                .at("/items/0/at")
                                .asString())
                .isEqualTo("2026-06-02T09:11:20");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        return agency;
    }

    private static long seconds(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static String tag(TestAgency agency, String serial) {
        return requireNonNull(agency.admin().get("/v1/terminals/" + serial).headers().get("etag"));
    }
}
