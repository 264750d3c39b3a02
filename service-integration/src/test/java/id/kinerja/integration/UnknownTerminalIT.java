package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes to the terminals' door under names that nobody has registered. */
@ServiceTest
class UnknownTerminalIT {

    private static final String PUNCH = "1\t2026-05-04 07:45:10\t0\t15\n";
    private static final String REMEMBERED = "select count(*) from pending_terminal";

    private final Api terminals;
    private final MeterRegistry meters;
    private final int port;

    @Autowired
    UnknownTerminalIT(@LocalServerPort int port, MeterRegistry meters) {
        this.port = port;
        this.terminals = Api.at("http://127.0.0.1:" + port + "/api/integration");
        this.meters = meters;
    }

    @Test
    void answersWhatCanBeNoSerialNumberLikeAnUnknownTerminalAndRemembersNothing() {
        double before = refused("malformed");

        for (String serial :
                new String[] {
                    "A%00B", "%00", "ABC", "A".repeat(41), "", "%F0%9F%98%80abcd", "a%0Ab123"
                }) {
            String door = "/iclock/cdata?SN=" + serial;
            assertThat(terminals.get(door + "&options=all").text()).as(serial).isEqualTo("OK");
            var pushed =
                    terminals.send("POST", door + "&table=ATTLOG&Stamp=1", PUNCH, "text/plain");
            assertThat(pushed.text()).as(serial).isEqualTo("OK: 0");
            assertThat(pushed.status()).isEqualTo(200);
        }

        assertThat(refused("malformed")).isEqualTo(before + 14);
        assertThat(TestAgency.text(REMEMBERED + " where serial_number ~ '^A+B?$'")).isEqualTo("0");
    }

    @Test
    void forgetsThoseThatHaveBeenSilentLongestBeyondAThousand() {
        TestAgency.text(
                "insert into pending_terminal select 'TSTOLD' || n, now() - interval '1 day', now() - n * interval '1 minute' from generate_series(1, 1200) n returning 1");
        double before = refused("unknown");

        terminals.send(
                "POST", "/iclock/cdata?SN=TSTNEWEST&table=ATTLOG&Stamp=1", PUNCH, "text/plain");

        assertThat(TestAgency.text(REMEMBERED)).isEqualTo("1000");
        assertThat(TestAgency.text(REMEMBERED + " where serial_number in ('TSTNEWEST', 'TSTOLD1')"))
                .isEqualTo("2");
        assertThat(TestAgency.text(REMEMBERED + " where serial_number = 'TSTOLD1200'"))
                .isEqualTo("0");
        assertThat(refused("unknown")).isEqualTo(before + 1);
    }

    @Test
    void takesAnUploadWithALineAsLongAsTheUploadAndAStampThatIsNone() {
        TestAgency agency = TestAgency.open(port, "long-line");
        String serial = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, serial);

        var pushed =
                terminals.send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=%00",
                        "x".repeat(100_000) + "\n" + randomText(20_000) + "\n",
                        "text/plain");

        assertThat(pushed.text()).isEqualTo("OK: 2");
        assertThat(
                        TestAgency.text(
                                "select count(*) from quarantined_line where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("2");
        assertThat(terminals.get("/iclock/cdata?SN=" + serial).text()).contains("ATTLOGStamp=0\n");
    }

    /** That can't be made small. */
    private static String randomText(int length) {
        return new java.util.Random(7)
                .ints(length, 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private double refused(String cause) {
        return meters.get("kinerja.terminals.refused").tag("cause", cause).counter().count();
    }
}
