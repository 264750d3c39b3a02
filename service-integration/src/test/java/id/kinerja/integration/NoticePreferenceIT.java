package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How people are told: their choices, the agency's channels and what messages say. */
@ServiceTest
class NoticePreferenceIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String PATH = "/v1/notice-preferences";
    private static final String CHANNELS = "/v1/notice-channels";
    private static final String TEMPLATES = "/v1/notice-templates";

    private static @Nullable TestAgency office;

    private final int port;

    NoticePreferenceIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void keepsWhatSomebodyChoosesAndShowsItToHimAlone() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Map<String, Object> chosen =
                Map.of(
                        "quietFrom", "21:00:00",
                        "quietTo", "05:30:00",
                        "choices",
                                List.of(Map.of("group", "LEAVE", "channels", List.of("WHATSAPP"))));

        assertThat(one.get(PATH).headers().get("etag")).isEqualTo("\"0\"");
        assertThat(one.put(PATH, chosen).status()).isEqualTo(428);
        Api.Answer set = one.with("If-Match", "\"0\"").put(PATH, chosen);

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(set.json().get("quietTo").asString()).startsWith("05:30");
        assertThat(set.json().at("/choices/0/channels/0").asString()).isEqualTo("WHATSAPP");
        assertThat(one.with("If-Match", "\"0\"").put(PATH, chosen).status()).isEqualTo(412);
        assertThat(one.with("If-Match", "\"1\"").put(PATH, chosen).status()).isEqualTo(200);
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        assertThat(two.get(PATH).json().get("choices")).isEmpty();
        assertThat(
                        code(
                                two.with("If-Match", "\"0\"")
                                        .put(
                                                PATH,
                                                Map.of(
                                                        "quietTo",
                                                        "05:30:00",
                                                        "choices",
                                                        List.of()))))
                .isEqualTo("quiet-hours-both-or-none");
        Map<String, Object> leave = Map.of("group", "LEAVE", "channels", List.of("EMAIL"));
        JsonNode twice =
                two.with("If-Match", "\"0\"")
                        .put(PATH, Map.of("choices", List.of(leave, leave)))
                        .json();
        assertThat(twice.at("/errors/0/code").asString()).isEqualTo("notice-group-twice");
        assertThat(twice.at("/errors/0/field").asString()).isEqualTo("choices[1].group");
    }

    @Test
    void neitherShowsNorKeepsAnAddressInClear() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);

        Api.Answer email = one.put(PATH + "/email", Map.of("address", "rahasia@contoh.go.id"));
        Api.Answer phone = one.put(PATH + "/whatsapp", Map.of("number", "+6281299988877"));

        assertThat(email.json().get("email").asString()).isEqualTo("r***@contoh.go.id");
        assertThat(phone.json().get("whatsApp").asString()).isEqualTo("***877");
        Api.Answer refused = one.put(PATH + "/whatsapp", Map.of("number", "081299988877"));
        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.text())
                .contains("seperti +6281234567890")
                .doesNotContain("081299988877", "[0-9]");
        assertThat(one.put(PATH + "/email", Map.of("address", "bukan surel")).text())
                .contains("field-form", "nama@dinas.go.id");
        assertThat(
                        TestAgency.text(
                                "select string_agg(encode(sealed, 'escape') || shown, ' ') from notice_address where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .doesNotContain("rahasia", "81299988877");
        assertThat(
                        TestAgency.text(
                                "select string_agg(detail::text, ' ') from platform.audit_entry where act = 'NOTICE_ADDRESS_SET' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .contains("EMAIL")
                .doesNotContain("rahasia", "812999");
        assertThat(one.put(PATH + "/email", Map.of()).json().has("email")).isFalse();
    }

    @Test
    void keepsABrowserForWhoeverHasLoggedInThereLast() {
        TestAgency agency = office();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);
        Map<String, Object> browser =
                Map.of(
                        "endpoint",
                        "https://localhost/abc",
                        "p256dh",
                        "B" + "A".repeat(86),
                        "auth",
                        "A".repeat(22));

        assertThat(one.post(PATH + "/browsers", browser).status()).isEqualTo(201);
        String id = one.post(PATH + "/browsers", browser).json().get("id").asString();
        assertThat(one.get(PATH).json().get("browsers")).hasSize(1);
        assertThat(two.send("DELETE", PATH + "/browsers/" + id, "", "application/json").status())
                .isEqualTo(404);
        two.post(PATH + "/browsers", browser);
        assertThat(one.get(PATH).json().get("browsers")).isEmpty();
        String own = two.get(PATH).json().at("/browsers/0").asString();
        assertThat(two.send("DELETE", PATH + "/browsers/" + own, "", "application/json").status())
                .isEqualTo(204);
    }

    @Test
    void hasChannelsOffUntilHrTurnsThemOnAndShowsNoSecret() {
        TestAgency agency = office();
        Api admin = agency.admin();
        assertThat(code(admin.put(CHANNELS + "/WHATSAPP/switch", Map.of("on", true))))
                .isEqualTo("notice-link-missing");

        Api.Answer mail =
                admin.put(
                        CHANNELS + "/email",
                        Map.of(
                                "host", "mail.contoh.go.id",
                                "port", 587,
                                "security", "STARTTLS",
                                "username", "pengirim",
                                "password", "sandi-rahasia",
                                "sender", "kinerja@contoh.go.id"));
        assertThat(mail.status()).as(mail.text()).isEqualTo(200);
        Api.Answer push =
                admin.put(CHANNELS + "/web-push", Map.of("subject", "mailto:ti@contoh.go.id"));
        Api.Answer again =
                admin.put(CHANNELS + "/web-push", Map.of("subject", "mailto:it@contoh.go.id"));

        assertThat(of(mail, "EMAIL").get("on").asBoolean()).isFalse();
        assertThat(of(again, "WEB_PUSH").get("pushKey"))
                .isEqualTo(of(push, "WEB_PUSH").get("pushKey"));
        assertThat(of(again, "WEB_PUSH").get("subject").asString())
                .isEqualTo("mailto:it@contoh.go.id");
        assertThat(mail.text() + admin.get(CHANNELS).text())
                .doesNotContain("sandi", "pengirim", "privateKey");
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        assertThat(one.get(PATH).json().get("channels")).isEmpty();
        NoticePolicyOf.settle(agency, TWO);
        assertThat(code(admin.put(CHANNELS + "/WHATSAPP/switch", Map.of("on", true))))
                .isEqualTo("notice-channel-not-set");
        assertThat(code(admin.put(CHANNELS + "/IN_APP/switch", Map.of("on", true))))
                .isEqualTo("notice-channel-inside");
        admin.put(CHANNELS + "/WEB_PUSH/switch", Map.of("on", true));
        JsonNode own = one.get(PATH).json();
        assertThat(own.at("/channels/0").asString()).isEqualTo("WEB_PUSH");
        assertThat(own.get("pushKey")).isEqualTo(of(push, "WEB_PUSH").get("pushKey"));
        Api.Answer replaced =
                admin.put(CHANNELS + "/web-push", Map.of("subject", "mailto:ti@contoh.go.id"));
        assertThat(of(replaced, "WEB_PUSH").get("on").asBoolean()).as("replaced").isFalse();
        assertThat(one.get(PATH).json().has("pushKey")).isFalse();
        assertThat(code(one.get(CHANNELS))).isEqualTo("role-missing");
        assertThat(
                        code(
                                agency.as(agency.person(ONE), Role.ADMIN_KEPEGAWAIAN)
                                        .put(CHANNELS + "/WEB_PUSH/switch", Map.of("on", true))))
                .isEqualTo("outside-ones-office");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:xyzzy@gateway.contoh.go.id/wa, secret-in-address",
        "https://gateway.contoh.go.id/wa?token=xyzzy, secret-in-address",
        "https://gateway.contoh.go.id/wa#xyzzy, secret-in-address",
        "http://gateway.contoh.go.id/wa, token-in-the-clear"
    })
    void takesNoAddressOfAGatewayThatGivesASecretAway(String url, String code) {
        TestAgency agency = office();
        Map<String, Object> wrong = Map.of("url", url, "token", "token");

        Api.Answer refused = agency.admin().put(CHANNELS + "/whatsapp", wrong);

        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("url");
        assertThat(code(refused)).isEqualTo(code);
        assertThat(refused.text()).doesNotContain("xyzzy");
        assertThat(agency.admin().get(CHANNELS).text()).doesNotContain("WHATSAPP");
        assertThat(
                        code(
                                agency.as(agency.person(ONE), Role.PEGAWAI)
                                        .put(CHANNELS + "/whatsapp", wrong)))
                .isEqualTo("role-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.contoh.go.id, true, password-in-the-clear",
        "mail.contoh.go.id, false, ",
        "10.1.2.3, true, "
    })
    void sendsAPasswordWithoutTlsInsideAlone(
            String host, boolean withPassword, @Nullable String code) {
        TestAgency agency = TestAgency.open(port, "notice-clear-" + host.length() + withPassword);
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("host", host);
        server.put("port", 25);
        server.put("security", "NONE");
        server.put("sender", "kinerja@contoh.go.id");
        if (withPassword) {
            server.put("username", "pengirim");
            server.put("password", "sandi-rahasia");
        }

        Api.Answer answer = agency.admin().put(CHANNELS + "/email", server);

        if (code == null) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        } else {
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("security");
            assertThat(code(answer)).isEqualTo(code);
        }
    }

    @Test
    void writesTemplatesAsVersionsThatLetNothingOut() {
        TestAgency agency = office();
        Api admin = agency.admin();
        Map<String, String> neutral =
                Map.of(
                        "channel", "WHATSAPP",
                        "form", "SINGLE",
                        "title", "Kabar {judul}",
                        "body", "Halo {nama}, ada kabar {judul}: {tautan}");

        assertThat(admin.get(TEMPLATES).json().get("items")).hasSize(6);
        assertThat(admin.post(TEMPLATES, neutral).json().get("version").asInt()).isEqualTo(1);
        assertThat(admin.post(TEMPLATES, neutral).json().get("version").asInt()).isEqualTo(2);
        Api.Answer secret =
                admin.post(
                        TEMPLATES,
                        Map.of(
                                "channel", "EMAIL",
                                "form", "SINGLE",
                                "title", "Predikat Anda",
                                "body", "Tukin Anda Rp500.000"));
        assertThat(secret.json().get("errors").valueStream().map(one -> one.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "notice-template-secret",
                        "notice-template-secret",
                        "notice-template-figure",
                        "notice-template-without-link");
        assertThat(
                        admin.get(TEMPLATES)
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(one -> one.get("version").asInt() > 0)
                                .map(one -> one.get("channel").asString()))
                .containsExactly("WHATSAPP");
    }

    private TestAgency office() {
        if (office == null) {
            TestAgency agency = TestAgency.open(port, "notice-prefs");
            agency.addUnit("U1", null);
            agency.addPeople("U1", ONE, TWO);
            office = agency;
        }
        return office;
    }

    private static JsonNode of(Api.Answer channels, String channel) {
        return channels.json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Api.Answer answer) {
        JsonNode errors = answer.json().path("errors");
        return errors.isEmpty()
                ? answer.json().path("code").asString(answer.text())
                : errors.get(0).get("code").asString();
    }
}
