package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the cloud of Fingerspot sends to its webhook. */
@ServiceTest
class FingerspotIT {

    private static final String NIP = "190001012000012001";

    private final int port;

    FingerspotIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void carriesPunchesFromTheCloudToTheirDay() {
        TestAgency agency = agency("spot-day");
        String device = device(agency, "A");
        String path = webhook(agency, device);

        assertThat(send(path, scan(device, "2026-05-04 07:45:10", 0))).isEqualTo("200 OK");
        // Without seconds, as it sometimes is.
        assertThat(send(path, scan(device, "2026-05-04 16:02", 1))).isEqualTo("200 OK");
        assertThat(send(path, scan(device, "2026-05-04 07:45:10", 0))).isEqualTo("200 OK");

        agency.eventually(
                "select status || ' ' || late_minutes from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(NIP)
                        + "'",
                "PRESENT 15");
        assertThat(
                        text(
                                device,
                                "string_agg(device_time || ' ' || status || ' ' || verify, ', ' order by device_time)",
                                "punch"))
                .isEqualTo("2026-05-04 07:45:10 0 4, 2026-05-04 16:02:00 1 4");
        assertThat(text(device, "count(*)", "raw_upload")).isEqualTo("3");
        var listed = agency.admin().get("/v1/terminals").json().at("/items/0");
        assertThat(listed.get("punches").asInt()).isEqualTo(2);
        assertThat(listed.get("repeated").asInt()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsNoPunchAndThanksForIt() {
        TestAgency agency = agency("spot-other");
        String device = device(agency, "A");
        String path = webhook(agency, device);

        assertThat(
                        send(
                                path,
                                """
                                {"type":"get_userinfo","cloud_id":"%s","trans_id":"17","data":{"pin":"1","template":"c2VjcmV0"}}
                                """
                                        .formatted(device)))
                .isEqualTo("200 OK");
        assertThat(send(path, "no JSON at all")).isEqualTo("200 OK");
        assertThat(send(path, scan(device, "yesterday", 0))).isEqualTo("200 OK");
        assertThat(
                        send(
                                path,
                                "{\"type\":\"attlog\",\"cloud_id\":\"%s\",\"data\":{}}"
                                        .formatted(device)))
                .isEqualTo("200 OK");

        assertThat(
                        text(
                                device,
                                "string_agg(kind || ' ' || stamp, ', ' order by raw_id)",
                                "raw_upload"))
                .isEqualTo("WEBHOOK_OTHER 17, WEBHOOK , WEBHOOK , WEBHOOK ");
        assertThat(
                        text(
                                device,
                                "convert_from(body, 'UTF8') like '%\"template\":\"\"%'",
                                "raw_upload where kind = 'WEBHOOK_OTHER'"))
                .isEqualTo("t");
        assertThat(text(device, "string_agg(distinct reason, ' ') || count(*)", "quarantined_line"))
                .isEqualTo("NOT_UNDERSTOOD3");
    }

    @Test
    void opensOnlyToWhoeverKnowsTheSecretAndForTheDevicesThatHaveIt() {
        TestAgency agency = agency("spot-secret");
        String device = device(agency, "A");
        String second = device(agency, "B");
        String first = webhook(agency, device);
        String body = scan(device, "2026-05-04 07:45:10", 0);

        assertThat(send("/iclock/fingerspot/guessed", body)).isEqualTo("404 ");
        assertThat(send(first, scan(second, "2026-05-04 07:45:10", 0))).isEqualTo("404 ");
        assertThat(send(first, scan("NOSUCH1", "2026-05-04 07:45:10", 0))).isEqualTo("404 ");
        assertThat(
                        Api.at(base())
                                .send(
                                        "POST",
                                        "/iclock/cdata?SN=" + device + "&table=ATTLOG&Stamp=1",
                                        "7\t2026-05-04 07:45:10\t0\t15",
                                        "text/plain")
                                .text())
                .isEqualTo("OK: 0");

        // A cloud has one webhook for all devices of an account.
        var shared = ask(agency, second, Map.of("sharedWith", device));
        assertThat(shared.status()).as(shared.text()).isEqualTo(201);
        assertThat(shared.text()).isEqualTo("{}");
        assertThat(send(first, scan(second, "2026-05-04 07:45:10", 0))).isEqualTo("200 OK");

        String next = webhook(agency, device);
        assertThat(send(first, body)).isEqualTo("404 ");
        assertThat(send(next, body)).isEqualTo("200 OK");
        assertThat(
                        TestAgency.text(
                                "select string_agg(encode(secret_hash, 'escape'), '') like '%"
                                        + next.substring(next.lastIndexOf('/') + 1)
                                        + "%' from terminal where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("f");
    }

    @Test
    void givesAWebhookToNothingElse() {
        TestAgency agency = agency("spot-refused");
        String terminal = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, terminal);
        String device = device(agency, "A");
        String second = device(agency, "B");

        assertThat(code(ask(agency, terminal, Map.of()))).isEqualTo("409 terminal-has-no-webhook");
        assertThat(code(ask(agency, second, Map.of("sharedWith", terminal))))
                .isEqualTo("409 terminal-has-no-webhook");
        assertThat(code(ask(agency, second, Map.of("sharedWith", device))))
                .isEqualTo("409 webhook-not-set");
        assertThat(code(ask(TestAgency.open(port, "spot-next"), device, Map.of())))
                .isEqualTo("404 terminal-unknown");
    }

    private String base() {
        return "http://127.0.0.1:" + port + "/api/integration";
    }

    private String send(String path, String body) {
        var answer = Api.at(base()).send("POST", path, body, "application/json");
        return answer.status() + " " + answer.text();
    }

    private static String scan(String device, String time, int status) {
        return """
               {"type":"attlog","cloud_id":"%s",
                "data":{"pin":"7","scan":"%s","verify":4,"status_scan":%d,"photo_url":""}}
               """
                .formatted(device, time, status);
    }

    private static Api.Answer ask(TestAgency agency, String device, Map<String, String> body) {
        return agency.admin().post("/v1/terminals/" + device + "/webhook-secrets", body);
    }

    private static String webhook(TestAgency agency, String device) {
        var answer = ask(agency, device, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String path = answer.json().get("path").asString();
        assertThat(path).matches("/iclock/fingerspot/[A-Za-z0-9_-]{43}");
        return path;
    }

    private static String device(TestAgency agency, String letter) {
        String device = "CLOUD" + letter + agency.id().toString().substring(24);
        Map<String, Object> request = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        request.put("serialNumber", device);
        request.put("kind", "FINGERSPOT");
        request.put("enrolments", List.of());
        var answer = agency.admin().post("/v1/terminals", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        TerminalsOf.enrol(agency.admin(), device, "7", agency.person(NIP), "2026-01-01");
        return device;
    }

    private static String text(String device, String what, String where) {
        String joined = where.contains(" where ") ? where + " and " : where + " where ";
        return TestAgency.text(
                "select " + what + " from " + joined + "serial_number = '" + device + "'");
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        return agency;
    }
}
