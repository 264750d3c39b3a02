package id.kinerja.integration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of which model a terminal is, and how it therefore says that it knew somebody. */
@ServiceTest
class TerminalModelIT {

    private static final String NIP = "190001012000012001";
    private static final String MODELS = "/v1/terminal-models/";

    private final int port;

    TerminalModelIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void saysByWhatSomebodyWasKnownByTheModelOfTheTerminal() {
        TestAgency agency = agency("model-method");
        String serial = terminal(agency, "ADMS", "Other Maker X1");
        TerminalsOf.push(
                port,
                serial,
                "7\t2026-05-04 07:21:00\t0\t0",
                "7\t2026-05-04 12:00:00\t2\t9",
                "7\t2026-05-04 12:30:00\t3",
                "7\t2026-05-04 16:40:00\t1\t15");
        becomesPresent(agency);

        assertThat(methods(agency)).isEqualTo("0 PASSWORD, 9 null, null null, 15 FACE");

        // As one of the documents has it.
        Api.Answer kept = keep(agency, "other  maker x1", 0, 0, "FINGERPRINT", 9, "FACE");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(kept.text())
                .isEqualTo(
                        "{\"model\":\"OTHER MAKER X1\",\"methods\":[{\"code\":0,\"method\":\"FINGERPRINT\"},"
                                + "{\"code\":9,\"method\":\"FACE\"}],\"version\":1}");
        assertThat(methods(agency)).isEqualTo("0 FINGERPRINT, 9 FACE, null null, 15 null");

        assertThat(keep(agency, "OTHER MAKER X1", 1, 15, "PALM").status()).isEqualTo(200);
        assertThat(methods(agency)).isEqualTo("0 null, 9 null, null null, 15 PALM");

        Api.Answer cleared = clear(agency, serial);
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(cleared.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(cleared.json().path("model").isString()).isFalse();
        assertThat(methods(agency)).isEqualTo("0 PASSWORD, 9 null, null null, 15 FACE");
        assertThat(model(agency, serial, " mb160 ").json().get("model").asString())
                .isEqualTo("MB160");
        assertThat(
                        TestAgency.text(
                                "select string_agg(act || ' ' || (detail ->> 'revision'), ', ' order by act, detail ->> 'revision') from platform.audit_entry where act like 'TERMINAL_MODEL%' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo(
                        "TERMINAL_MODEL_CLEARED 2, TERMINAL_MODEL_KEPT 1, TERMINAL_MODEL_KEPT 2, TERMINAL_MODEL_SET 3");
    }

    @Test
    void readsHikvisionByTheKindOfItsEventsAndTakesFingerspotsNumbersForNothingUntilTheyAreTold() {
        TestAgency agency = agency("model-others");
        String person = agency.person(NIP);
        String card = TerminalsOf.hikvision(agency, person);
        String device = TerminalsOf.fingerspot(agency, person);
        Api.at("http://127.0.0.1:" + port + "/api/integration")
                .send(
                        "POST",
                        TerminalsOf.webhook(agency, card),
                        """
                        {"macAddress":"%s","dateTime":"2026-05-04T07:21:00+07:00","eventType":"AccessControllerEvent",
                         "AccessControllerEvent":{"majorEventType":5,"subEventType":38,"employeeNoString":"7","serialNo":9}}
                        """
                                .formatted(card),
                        "application/json");
        String path = TerminalsOf.webhook(agency, device);
        TerminalsOf.scan(port, path, device, "2026-05-04 16:40:00", 1);
        becomesPresent(agency);

        assertThat(methods(agency)).isEqualTo("null FINGERPRINT, 4 null");

        keep(agency, "REVO", 0, 4, "FACE");
        model(agency, device, "Revo");

        assertThat(methods(agency)).isEqualTo("null FINGERPRINT, 4 FACE");
    }

    @Test
    void keepsWhatIsToldOfModelsByWhoHasSeenItLast() {
        TestAgency agency = agency("model-kept");
        assertThat(agency.admin().get(MODELS + "X100").status()).isEqualTo(404);
        keep(agency, "X100", 0, 1, "CARD");
        keep(agency, "A9", 0, 2, "PALM");

        assertThat(keep(agency, "X100", 0, 1, "FACE").status()).isEqualTo(412);
        assertThat(keep(agency, "X100", 2, 1, "FACE").status()).isEqualTo(412);
        assertThat(keep(agency, "NEW", 1, 1, "FACE").status()).isEqualTo(412);
        assertThat(agency.admin().put(MODELS + "X100", Map.of("methods", List.of())).status())
                .isEqualTo(428);

        var listed = agency.admin().get("/v1/terminal-models?limit=1").json();
        assertThat(listed.at("/items/0/model").asString()).isEqualTo("A9");
        String next = listed.get("next").asString();
        assertThat(
                        agency.admin()
                                .get("/v1/terminal-models?limit=1&cursor=" + next)
                                .json()
                                .at("/items/0/methods/0/method")
                                .asString())
                .isEqualTo("CARD");
        assertThat(TestAgency.open(port, "model-other").admin().get(MODELS + "X100").status())
                .isEqualTo(404);
    }

    @Test
    void takesBackWhatWasToldOfAModel() {
        TestAgency agency = agency("model-forgotten");
        String serial = terminal(agency, "ADMS", "X100");
        TerminalsOf.push(
                port, serial, "7\t2026-05-04 07:21:00\t0\t0", "7\t2026-05-04 16:40:00\t1\t15");
        becomesPresent(agency);
        keep(agency, "X100", 0, 0, "CARD");
        assertThat(methods(agency)).isEqualTo("0 CARD, 15 null");

        Api.Answer none = keep(agency, "X100", 1);
        assertThat(none.status() + " " + none.json().at("/errors/0/code").asString())
                .as(none.text())
                .isEqualTo("422 verify-codes-missing");
        assertThat(agency.admin().send("DELETE", MODELS + "X100", "", "text/plain").status())
                .isEqualTo(428);
        assertThat(forget(agency, "X100", 2).status()).isEqualTo(412);
        assertThat(forget(agency, "X100", 1).status()).isEqualTo(204);

        assertThat(methods(agency)).isEqualTo("0 PASSWORD, 15 FACE");
        assertThat(agency.admin().get(MODELS + "X100").status()).isEqualTo(404);
        assertThat(agency.admin().get("/v1/terminal-models").json().get("items").size()).isZero();
        assertThat(forget(agency, "X100", 2).status()).isEqualTo(404);
        assertThat(keep(agency, "X100", 2, 0, "FACE").status()).isEqualTo(412);

        Api.Answer anew = keep(agency, "X100", 0, 0, "FACE");
        assertThat(anew.headers().get("etag"))
                .as("whoever has seen an earlier one writes over none of this")
                .isEqualTo("\"3\"");
        assertThat(methods(agency)).isEqualTo("0 FACE, 15 null");
        assertThat(
                        TestAgency.text(
                                "select detail from platform.audit_entry where act = 'TERMINAL_MODEL_FORGOTTEN' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("{\"revision\":2}");
    }

    @Test
    void takesAModelOfDevicesAlone() {
        TestAgency agency = TerminalsOf.agency(port);
        String system = TerminalsOf.rest(agency);
        Map<String, Object> request = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        request.put("serialNumber", TerminalsOf.freeSerial());
        request.put("kind", "REST");
        request.put("clientId", "kinerja-test");
        request.put("model", "X100");
        request.put("enrolments", List.of());

        for (Api.Answer answer :
                List.of(
                        model(agency, system, "X100"),
                        agency.admin().post("/v1/terminals", request))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("model");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("model-not-wanted");
        }
    }

    @Test
    void letsWhoLooksAfterAUnitSetTheModelOfItsTerminalAndNotTheCodesOfAll() {
        TestAgency agency = agency("model-office");
        String serial = TerminalsOf.freeSerial();
        TerminalsOf.register(agency, serial, agency.unit("U1"));
        Api officer = agency.officer(agency.person(NIP), "U1");

        assertThat(
                        officer.with("If-Match", "\"1\"")
                                .put("/v1/terminals/" + serial + "/model", Map.of("model", "X100"))
                                .status())
                .isEqualTo(200);
        assertThat(
                        officer.with("If-Match", "\"0\"")
                                .put(MODELS + "X100", Map.of("methods", List.of()))
                                .status())
                .isEqualTo(403);
        assertThat(
                        officer.with("If-Match", "\"1\"")
                                .send("DELETE", MODELS + "X100", "", "text/plain")
                                .status())
                .isEqualTo(403);
        assertThat(officer.get("/v1/terminal-models").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X100, 1, CARD, 422 verify-code-repeated 2",
        "_X100, 2, CARD, 422 terminal-model-not-understood 0",
        "X100, -1, CARD, 400",
        "X100, 10000, CARD, 400",
        "X100, 2, NOSE, 400"
    })
    void refusesWhatIsNoModelAndWhatIsToldTwice(
            String name, int code, String method, String expected) {
        TestAgency agency = TerminalsOf.agency(port);

        Api.Answer refused = keep(agency, name, 0, 1, "CARD", code, method);

        assertThat(
                        refused.status() == 422
                                ? "422 "
                                        + refused.json().at("/errors/0/code").asString()
                                        + " "
                                        + refused.json().at("/errors/0/row").asInt(0)
                                : "" + refused.status())
                .as(refused.text())
                .isEqualTo(expected);
    }

    @Test
    void refusesATerminalOfNoModel() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = TerminalsOf.adms(agency, agency.person(NIP));

        assertThat(model(agency, serial, "X/100").json().at("/errors/0/code").asString())
                .isEqualTo("terminal-model-not-understood");
        assertThat(model(agency, serial, "X".repeat(61)).status()).isEqualTo(400);
        Api.Answer nothing = model(agency, serial, null);
        assertThat(nothing.status() + " " + nothing.json().at("/errors/0/field").asString())
                .as(nothing.text())
                .isEqualTo("400 model");
    }

    private static String terminal(TestAgency agency, String kind, String model) {
        Map<String, Object> request = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        String serial = TerminalsOf.freeSerial();
        request.put("serialNumber", serial);
        request.put("kind", kind);
        request.put("model", model);
        request.put("enrolments", List.of());
        var answer = agency.admin().post("/v1/terminals", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-01-01");
        return serial;
    }

    private static Api.Answer model(TestAgency agency, String serial, @Nullable String model) {
        String path = "/v1/terminals/" + serial;
        String tag = requireNonNull(agency.admin().get(path).headers().get("etag"));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("model", model);
        return agency.admin().with("If-Match", tag).put(path + "/model", request);
    }

    private static Api.Answer clear(TestAgency agency, String serial) {
        String path = "/v1/terminals/" + serial;
        String tag = requireNonNull(agency.admin().get(path).headers().get("etag"));
        return agency.admin()
                .with("If-Match", tag)
                .send("DELETE", path + "/model", "", "text/plain");
    }

    private static Api.Answer forget(TestAgency agency, String model, long seen) {
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .send("DELETE", MODELS + model, "", "text/plain");
    }

    /**
     * @param told codes, each with its method
     */
    private static Api.Answer keep(TestAgency agency, String model, long seen, Object... told) {
        List<Map<String, Object>> methods = new ArrayList<>();
        for (int at = 0; at < told.length; at += 2) {
            methods.add(Map.of("code", told[at], "method", told[at + 1]));
        }
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .put(MODELS + model.replace(" ", "%20"), Map.of("methods", methods));
    }

    private static void becomesPresent(TestAgency agency) {
        agency.eventually(
                "select status || ' ' || (last_out is not null) from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(NIP)
                        + "'",
                "PRESENT true");
    }

    private static String methods(TestAgency agency) {
        return agency.admin()
                .get("/v1/attendance-days/2026-05-04/punches?person=" + agency.person(NIP))
                .json()
                .valueStream()
                .map(
                        punch ->
                                punch.path("verify").asString("null")
                                        + " "
                                        + punch.path("method").asString("null"))
                .collect(joining(", "));
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        return agency;
    }
}
