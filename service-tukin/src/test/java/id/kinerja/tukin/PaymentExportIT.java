package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A locked run's payments in every form. */
@ServiceTest
class PaymentExportIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final String BANK =
            "bank-csv&debitAccount=0011223344&debitBank=123456789012&valueDate=";

    private int port;
    private PayDesk desk;

    @BeforeEach
    void openAnAgency(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
    }

    @Test
    void givesTheSameSumsInEveryFormAndTheSameBytesEachTime() throws IOException {
        PersonId absent = desk.told().employee(8);
        PersonId present = desk.told().employee(9);
        desk.told().day(absent, MONDAY, "ABSENT", 0, 1);
        desk.told().rated(absent, "BAIK");
        desk.told().rated(present, "BAIK");
        PayDesk.awaitRows("attendance_fact", absent, 1);
        PayDesk.awaitRows("rating_fact", absent, 1);
        PayDesk.awaitRows("rating_fact", present, 1);
        desk.keepPayee(absent);
        desk.keepPayee(present);
        String run = desk.pay("2026-05");
        assertThat(desk.maker().get(path(run, "json")).json().get("code").asString())
                .isEqualTo("run-not-locked");
        assertThat(desk.lock(run).status()).isEqualTo(200);

        Download text = file(run, "webgaji-tukin-txt");
        assertThat(text.header("etag")).isEqualTo("\"" + Sha256.hex(text.bytes()) + "\"");
        assertThat(text.header("content-disposition"))
                .contains("tukin-2026-05-v1-webgaji-tukin-txt-induk-" + run + ".txt");
        String lines = new String(text.bytes(), StandardCharsets.UTF_8);
        // 4,595,150 less 3 % of the 40 %, and 5,079,200 uncut
        assertThat(lines)
                .endsWith("\t 9.674.350 \t 55.142 \t 9.619.208 " + "\t".repeat(11) + "\r\n");
        assertThat(rows(file(run, "webgaji-tukin-xlsx")))
                .isEqualTo(
                        lines.replace(" 9.674.350 ", "9674350")
                                .replace(" 55.142 ", "55142")
                                .replace(" 9.619.208 ", "9619208"));
        assertThatTheJsonAddsUp(desk.maker().get(path(run, "json")).json());
        assertThat(new String(file(run, BANK + "2026-06-02").bytes(), StandardCharsets.UTF_8))
                .startsWith("P,20260602,0011223344,2,9619208\r\n")
                .contains(
                        PayDesk.accountOf(absent) + ",CONTOH,,,,IDR,",
                        PayDesk.accountOf(present) + ",CONTOH,,,,IDR,");

        for (String profile :
                List.of("webgaji-tukin-txt", "webgaji-tukin-xlsx", "json", BANK + "2026-06-02")) {
            Download again = file(run, profile);
            assertThat(again.bytes()).isEqualTo(file(run, profile).bytes());
        }
        assertThatTheTrailHasTheHash(run, Sha256.hex(text.bytes()));
    }

    @Test
    void refusesWhatABankWouldAndNamesWhatIsMissing() {
        String run = lockedWithOne();

        assertThat(finding(run, "bank-csv"))
                .contains("account-invalid", "bank-code-invalid", "value-date-missing");
        assertThat(finding(run, BANK + "2026-06-06")).contains("value-date-off");
        assertThat(finding(run, BANK + "2026-06-02&layout=../policies/x"))
                .contains("bank-layout-unknown");
        assertThat(finding(run, "sipd")).contains("payment-profile-unknown");
        assertThat(
                        desk.maker()
                                .get(path(run, "webgaji-tukin-txt&bank=999999999999"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("payments-none-at-bank");
        assertThat(
                        desk.maker()
                                .get(path(run, "webgaji-tukin-txt&kodeSatker=111111"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("payments-none-of-satker");
        assertThat(desk.maker().get(path(run, "webgaji-tukin-txt&kodeSatker=999999")).text())
                .isEqualTo(desk.maker().get(path(run, "webgaji-tukin-txt")).text())
                .isNotEmpty();
        JsonNode banks =
                desk.maker().get("/v1/runs/" + run + "/payments/banks").json().get("banks");
        assertThat(banks.size()).isEqualTo(1);
        assertThat(banks.get(0).get("bankCode").asString()).isEqualTo("123456789012");
        assertThat(banks.get(0).get("lines").asInt()).isEqualTo(1);
        assertThat(desk.checker().get(path(run, "json")).status()).isEqualTo(403);
    }

    private String lockedWithOne() {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.keepPayee(person);
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    private static void assertThatTheJsonAddsUp(JsonNode json) {
        assertThat(json.get("status").asString()).isEqualTo("LOCKED");
        assertThat(json.get("lines").size()).isEqualTo(2);
        for (JsonNode line : json.get("lines")) {
            assertThat(sum(line.get("components")) - sum(line.get("deductions")))
                    .isEqualTo(line.get("bersih").asLong());
            assertThat(line.has("otherwise")).isFalse();
        }
        JsonNode absent = json.get("lines").get(0);
        absent = absent.get("deductions").isEmpty() ? json.get("lines").get(1) : absent;
        assertThat(absent.at("/deductions/0/code").asString()).isEqualTo("ALPHA");
        assertThat(absent.at("/deductions/0/rate").asString()).isEqualTo("3");
        assertThat(absent.at("/deductions/0/amount").asLong()).isEqualTo(55_142);
        assertThat(absent.at("/deductions/0/day").asString()).isEqualTo("2026-05-04");
    }

    private static long sum(JsonNode parts) {
        long sum = 0;
        for (JsonNode part : parts) {
            sum += part.get("amount").asLong();
        }
        return sum;
    }

    private static void assertThatTheTrailHasTheHash(String run, String hash) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from platform.audit_entry where act = 'PAYMENT_FILE_DOWNLOADED'"
                                                        + " and reference = '"
                                                        + run
                                                        + "' and detail ->> 'profile' = 'WEBGAJI_TUKIN_TXT'"
                                                        + " and detail ->> 'hash' = '"
                                                        + hash
                                                        + "'")
                                        .equals("3"));
    }

    private String finding(String run, String profile) {
        Api.Answer refused = desk.maker().get(path(run, profile));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("payment-export-invalid");
        return refused.json().get("errors").toString();
    }

    private Download file(String run, String profile) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                path(run, profile));
    }

    private static String path(String run, String profile) {
        return "/v1/runs/" + run + "/payments?profile=" + profile;
    }

    /** The sheet as the text file has it. */
    private static String rows(Download file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var sheet = workbook.findSheet("daftar bayar").orElseThrow();
            for (Row row : sheet.read()) {
                for (int cell = 0; cell < 22; cell++) {
                    text.append(cell == 0 ? "" : "\t")
                            .append(Objects.requireNonNullElse(row.getCellText(cell), ""));
                }
                text.append("\r\n");
            }
        }
        return text.toString();
    }
}
