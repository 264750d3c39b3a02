package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events that terminals of Hikvision push, singly, with or without a picture. */
@ServiceTest
class HikvisionIT {

    private static final String NIP = TerminalsOf.NIP;

    private final int port;

    HikvisionIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void carriesPushedEventsToTheirDayAndKeepsNoPicture() {
        TestAgency agency = TerminalsOf.agency(port);
        String person = agency.person(TerminalsOf.ANOTHER_NIP);
        String device = TerminalsOf.hikvision(agency, person);
        String path = webhook(agency, device);
        String in = event(device, "2026-05-04T07:45:10+07:00", 75, 90210, "checkIn");
        // By UTC, as a terminal may have it: the same clock on the wall.
        String out = event(device, "2026-05-04T09:02:00Z", 38, 90211, "checkOut");

        assertThat(push(path, withPicture(in), "multipart/form-data; boundary=MIME_boundary"))
                .isEqualTo("200 ");
        assertThat(push(path, out, "application/json")).isEqualTo("200 ");
        assertThat(push(path, in, "application/json")).isEqualTo("200 ");

        agency.eventually(
                "select status || ' ' || late_minutes || ' ' || array_length(punch_ids, 1) from attendance_day where date = '2026-05-04' and person_id = '"
                        + person
                        + "'",
                "PRESENT 15 2");
        assertThat(
                        text(
                                device,
                                "string_agg(pin || ' ' || device_time || ' ' || status || ' ' || (evidence ->> 'verifyMode'), ', ' order by device_time)",
                                "punch"))
                .isEqualTo("7 2026-05-04 07:45:10 0 face, 7 2026-05-04 16:02:00 1 face");
        assertThat(
                        text(
                                device,
                                "count(*) || ' ' || count(*) filter (where convert_from(body, 'UTF8') like '%JFIF%')",
                                "raw_upload"))
                .isEqualTo("3 0");
        assertThat(
                        text(
                                device,
                                "punches || ' ' || repeated || ' ' || (select last_seen is not null from terminal where terminal.serial_number = terminal_tally.serial_number)",
                                "terminal_tally"))
                .isEqualTo("2 1 true");
    }

    @Test
    void takesTheSameNumberForAnotherPunchOnceTheTerminalCountsAnew() {
        TestAgency agency = TerminalsOf.agency(port);
        String device = device(agency);
        String path = webhook(agency, device);

        push(path, event(device, "2026-05-04T07:45:10+07:00", 75, 1, "undefined"), "text/plain");
        push(path, event(device, "2026-05-05T07:45:10+07:00", 75, 1, "undefined"), "text/plain");

        assertThat(text(device, "count(*) || ' ' || min(status)", "punch")).isEqualTo("2 255");
    }

    @Test
    void ignoresSignsOfLifeAndEventsOfNobody() {
        TestAgency agency = TerminalsOf.agency(port);
        String device = device(agency);
        String path = webhook(agency, device);
        String in = event(device, "2026-05-04T07:45:10+07:00", 75, 1, "checkIn");

        for (String ignored :
                List.of(
                        "{\"eventType\":\"heartBeat\",\"macAddress\":\"" + card(device) + "\"}",
                        "<EventNotificationAlert><macAddress>"
                                + card(device)
                                + "</macAddress><eventType>videoloss</eventType></EventNotificationAlert>",
                        in.replace("\"employeeNoString\":\"7\",", ""),
                        in.replace("\"subEventType\":75", "\"subEventType\":76"),
                        in.replace("\"majorEventType\":5", "\"majorEventType\":2"))) {
            assertThat(push(path, ignored, "application/json")).as(ignored).isEqualTo("200 ");
        }

        assertThat(text(device, "count(*)", "punch")).isEqualTo("0");
        assertThat(text(device, "count(*)", "quarantined_line")).isEqualTo("0");
        assertThat(text(device, "string_agg(kind, ' ')", "raw_upload"))
                .isEqualTo("WEBHOOK_OTHER WEBHOOK_OTHER WEBHOOK_OTHER");
    }

    @Test
    void putsAsideWhatItDoesNotUnderstandOrKnowAndTakesItAgain() {
        TestAgency agency = TerminalsOf.agency(port);
        String device = device(agency);
        String path = webhook(agency, device);
        String in = event(device, "2026-05-04T07:45:10+07:00", 75, 1, "checkIn");
        String ofSomebodyElse = "PIN=\tAt=2026-05-04T00:45:10Z\tStatus=0\tId=1\tNip=" + NIP;

        push(path, in.replace("\"7\"", "\"9\""), "application/json");
        push(path, in.replace("checkIn", "lunch"), "application/json");
        push(path, in.replace("+07:00", ""), "application/json");
        push(path, in.replace("2026-05-04T", "2015-01-01T"), "application/json");
        push(path, in.replace("2026-05-04T", "2026-06-09T"), "application/json");
        push(path, ofSomebodyElse, "text/plain");

        assertThat(text(device, "string_agg(reason, ' ' order by reason)", "quarantined_line"))
                .isEqualTo(
                        "CLOCK_AHEAD CLOCK_RESET NOT_UNDERSTOOD NOT_UNDERSTOOD NOT_UNDERSTOOD PERSON_UNMAPPED");
        assertThat(
                        TerminalsOf.enrol(
                                        agency.admin(),
                                        device,
                                        "9",
                                        agency.person(NIP),
                                        "2026-01-01")
                                .text())
                .isEqualTo("{\"settled\":1,\"waiting\":0}");
        assertThat(
                        agency.admin()
                                .post("/v1/terminals/" + device + "/quarantine-retaking", Map.of())
                                .text())
                .isEqualTo("{\"settled\":0,\"waiting\":5}");
    }

    @Test
    void opensToItsOwnSecretAlone() {
        TestAgency agency = TerminalsOf.agency(port);
        String device = device(agency);
        String path = webhook(agency, device);
        String in = event(device, "2026-05-04T07:45:10+07:00", 75, 1, "checkIn");

        assertThat(push("/iclock/hikvision/guessed", in, "application/json")).isEqualTo("404 ");
        assertThat(push(path.replace("hikvision", "fingerspot"), in, "application/json"))
                .isEqualTo("404 ");
        assertThat(push(path, in.replace(card(device), "00:00:5E:00:53:FF"), "application/json"))
                .isEqualTo("404 ");
        assertThat(push(path + "/", in, "application/json")).isEqualTo("200 ");
    }

    @Test
    void isRegisteredByTheAddressOfItsNetworkCard() {
        TestAgency agency = TerminalsOf.agency(port);
        Map<String, Object> request = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        request.put("serialNumber", "TST-FACE-01");
        request.put("kind", "HIKVISION");
        request.put("enrolments", List.of());

        var answer = agency.admin().post("/v1/terminals", request);

        assertThat(answer.status() + " " + answer.json().at("/errors/0/code").asString())
                .isEqualTo("422 network-card-wanted");
    }

    private String push(String path, String body, String type) {
        var answer =
                Api.at("http://127.0.0.1:" + port + "/api/integration")
                        .send("POST", path, body, type);
        return answer.status() + " " + answer.text();
    }

    private static String withPicture(String event) {
        String head = "--MIME_boundary\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n";
        return head.formatted("Picture")
                + "\u00ff\u00d8\u0000\u0001JFIF\u0000\r\n"
                + head.formatted("event_log")
                + event
                + "\r\n--MIME_boundary--\r\n";
    }

    private static String event(
            String device, String time, int sub, int number, String attendance) {
        return """
               {"ipAddress":"192.0.2.20","macAddress":"%s","dateTime":"%s",
                "eventType":"AccessControllerEvent","AccessControllerEvent":{
                "deviceName":"TST-FACE-01","majorEventType":5,"subEventType":%d,
                "employeeNoString":"7","serialNo":%d,"currentVerifyMode":"face",
                "attendanceStatus":"%s"}}
               """
                .formatted(card(device), time, sub, number, attendance);
    }

    /** As a terminal writes it. */
    private static String card(String device) {
        return String.join(":", device.toLowerCase(Locale.ROOT).split("(?<=\\G..)"));
    }

    private static String webhook(TestAgency agency, String device) {
        var answer = agency.admin().post("/v1/terminals/" + device + "/webhook-secrets", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String path = answer.json().get("path").asString();
        assertThat(path).matches("/iclock/hikvision/[A-Za-z0-9_-]{43}");
        return path;
    }

    private static String device(TestAgency agency) {
        return TerminalsOf.hikvision(agency, agency.person(NIP));
    }

    private static String text(String device, String what, String where) {
        return TestAgency.text(
                "select " + what + " from " + where + " where serial_number = '" + device + "'");
    }
}
