package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Terminals of a test's agency, and what they send. */
final class TerminalsOf {

    static final String NIP = "190001012000012001";
    static final String ANOTHER_NIP = "190001012000012002";

    private static @Nullable TestAgency agency;

    private TerminalsOf() {}

    /** One for all tests that keep to devices of their own. */
    static synchronized TestAgency agency(int port) {
        if (agency == null) {
            TestAgency opened = TestAgency.open(port, "devices");
            opened.addUnit("U1", null);
            opened.addPeople("U1", NIP, ANOTHER_NIP);
            agency = opened;
        }
        return agency;
    }

    /** Of a device that nobody else has. */
    private static String next() {
        return UUID.randomUUID().toString().substring(24);
    }

    static String freeSerial() {
        return "TST" + next();
    }

    /** One that sends by itself; the person is enrolled as 7. */
    static String adms(TestAgency agency, String person) {
        String serial = freeSerial();
        register(agency, serial, "ADMS", person);
        return serial;
    }

    /** In use since 2026, with nobody enrolled. */
    static void register(TestAgency agency, String serial) {
        register(agency, serial, null);
    }

    static void register(TestAgency agency, String serial, @Nullable String unit) {
        Map<String, Object> request = new LinkedHashMap<>(place(unit, "2026-01-01"));
        request.put("serialNumber", serial);
        request.put("enrolments", List.of());
        var answer = agency.admin().post("/v1/terminals", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** One of Hikvision; the person is enrolled as 7. */
    static String hikvision(TestAgency agency, String person) {
        String card = next().toUpperCase(Locale.ROOT);
        register(agency, card, "HIKVISION", person);
        return card;
    }

    /** A device of Fingerspot; the person is enrolled as 7. */
    static String fingerspot(TestAgency agency, String person) {
        String cloud = "CLOUD" + next();
        register(agency, cloud, "FINGERSPOT", person);
        return cloud;
    }

    /** The path of a new webhook of the device. */
    static String webhook(TestAgency agency, String device) {
        var answer = agency.admin().post("/v1/terminals/" + device + "/webhook-secrets", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("path").asString();
    }

    /** Sends a punch of 7 as Fingerspot's cloud does; it is taken. */
    static void scan(int port, String path, String device, String time, int status) {
        var answer =
                Api.at("http://127.0.0.1:" + port + "/api/integration")
                        .send(
                                "POST",
                                path,
                                """
                                {"type":"attlog","cloud_id":"%s",
                                 "data":{"pin":"7","scan":"%s","verify":4,"status_scan":%d}}
                                """
                                        .formatted(device, time, status),
                                "application/json");
        assertThat(answer.text()).isEqualTo("OK");
    }

    /** One that comes in another way; the person is enrolled as 7. */
    static void register(TestAgency agency, String serial, String kind, String person) {
        Map<String, Object> request = new LinkedHashMap<>(place(null, "2026-01-01"));
        request.put("serialNumber", serial);
        request.put("kind", kind);
        request.put("enrolments", List.of());
        var answer = agency.admin().post("/v1/terminals", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        enrol(agency.admin(), serial, "7", person, "2026-01-01");
    }

    /** An attendance system with nobody enrolled, whose client is that of {@link TestIssuer}. */
    static String rest(TestAgency agency) {
        String source = "SRC" + next();
        Map<String, Object> request = new LinkedHashMap<>(place(null, "2026-01-01"));
        request.put("serialNumber", source);
        request.put("kind", "REST");
        request.put("clientId", "kinerja-test");
        request.put("enrolments", List.of());
        var answer = agency.admin().post("/v1/terminals", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return source;
    }

    static Map<String, Object> place(@Nullable String unit, String inUseSince) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("site", "Lobi");
        place.put("zone", "Asia/Jakarta");
        place.put("unitId", unit);
        place.put("inUseSince", inUseSince);
        return place;
    }

    /** Sends punches as a terminal does; all of them are taken. */
    static void push(int port, String serial, String... lines) {
        var answer =
                Api.at("http://127.0.0.1:" + port + "/api/integration")
                        .send(
                                "POST",
                                "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=1",
                                String.join("\n", lines) + "\n",
                                "text/plain");
        assertThat(answer.text()).isEqualTo("OK: " + lines.length);
    }

    static Api.Answer enrol(Api who, String serial, String pin, String person, String from) {
        return who.post(
                "/v1/terminals/" + serial + "/enrolments",
                Map.of("pin", pin, "personId", person, "from", from));
    }
}
