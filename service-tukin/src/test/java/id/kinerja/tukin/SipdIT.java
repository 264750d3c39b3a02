package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** TPP by criteria for SIPD. Kelas 8 is 4,595,150, of which an absence takes 55,142. */
@ServiceTest
class SipdIT {

    @Test
    void tellsWhatOfEachPaymentIsForWhichCriterion(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port, byCriteria());
        PersonId person = desk.told().employee(8);
        desk.told().day(person, LocalDate.of(2026, 5, 4), "ABSENT", 0, 1);
        String run = locked(desk, person);

        Download file = sheet(port, desk, run);
        List<List<String>> rows = file.sheet("Sheet1");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .hasSize(34)
                .contains("Jabatan contoh", "123456789012", PayDesk.accountOf(person));
        // 60 and 40 % of 4,540,008
        assertThat(rows.get(1).subList(15, 20))
                .containsExactly("2724005", "0", "0", "0", "1816003");
        assertThat(rows.get(1).subList(31, 34)).containsExactly("4540008", "0", "4540008");
        assertThat(sheet(port, desk, run).bytes()).isEqualTo(file.bytes());
    }

    @Test
    void tellsTheNumbersThatThePayeeHadWhenTheRunWasLocked(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port, byCriteria());
        PersonId person = desk.told().employee(8);
        PersonId unnumbered = desk.told().employee(8);
        PayDesk.awaitRows("directory.person", person, 1);
        assertThat(findings(desk, person, "9999993201000001", "12.345"))
                .containsExactly("nik nik-invalid", "npwp npwp-invalid");
        assertThat(findings(desk, person, "9999990101000001", "012345678901234")).isEmpty();
        // kept once more without them, as an application does that doesn't know them
        String run = locked(desk, person, unnumbered);
        Download file = sheet(port, desk, run);

        assertThat(file.sheet("Sheet1").stream().skip(1))
                .extracting(row -> row.subList(2, 4))
                .containsExactlyInAnyOrder(
                        List.of("9999990101000001", "012345678901234"), List.of("", ""));

        assertThat(findings(desk, person, "9999994101000001", "9999994101000001")).isEmpty();
        assertThat(sheet(port, desk, run).bytes()).isEqualTo(file.bytes());
    }

    private static List<String> findings(PayDesk desk, PersonId person, String nik, String npwp) {
        Map<String, String> payee =
                Map.of(
                        "personId",
                        person.toString(),
                        "name",
                        "CONTOH",
                        "bankCode",
                        "123456789012",
                        "bankName",
                        "Bank Contoh",
                        "account",
                        PayDesk.accountOf(person),
                        "accountName",
                        "CONTOH",
                        "nik",
                        nik,
                        "npwp",
                        npwp);
        return desk.maker()
                .post("/v1/payee-batches", Map.of("payees", List.of(payee)))
                .json()
                .get("findings")
                .valueStream()
                .map(one -> one.get("field").asString() + " " + one.get("code").asString())
                .toList();
    }

    @Test
    void putsNothingUnderWhatAFactSaysIsNotPaidToThePerson(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port, ofDanger());
        PersonId safe = desk.told().employee(8);
        PersonId endangered = desk.told().employee(8);
        supply(desk, safe, "NO");
        supply(desk, endangered, "YES");
        String run = locked(desk, safe, endangered);

        assertThat(sheet(port, desk, run).sheet("Sheet1").stream().skip(1))
                .extracting(row -> String.join(" ", row.subList(15, 20)))
                // 60 % of 4,595,150, and 40 % more
                .containsExactlyInAnyOrder("2757090 0 0 0 0", "2757090 0 1838060 0 0");
    }

    private static void supply(PayDesk desk, PersonId person, String value) {
        PayDesk.awaitRows("directory.person", person, 1);
        Map<String, String> fact =
                Map.of(
                        "personId", person.toString(),
                        "code", "RISIKO",
                        "from", "2026-01-01",
                        "value", value,
                        "source", "Keputusan",
                        "proof", "SK-1");
        String id = desk.maker().post("/v1/outside-facts", fact).json().get("id").asString();
        assertThat(
                        desk.checker()
                                .post(
                                        "/v1/outside-fact-confirmations",
                                        Map.of("factIds", List.of(id)))
                                .json()
                                .get("confirmed")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatNoPolicySaysTheCriteriaOf(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port);
        String run = locked(desk, desk.told().employee(8));

        assertThat(desk.maker().get(path(run)).json().get("code").asString())
                .isEqualTo("sipd-criteria-unfit");
    }

    private static String locked(PayDesk desk, PersonId... people) {
        for (PersonId person : people) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
            desk.keepPayee(person, "TK_0");
        }
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    private static Download sheet(int port, PayDesk desk, String run) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                path(run));
    }

    private static String path(String run) {
        return "/v1/runs/" + run + "/payments?profile=sipd-tpp-xlsx";
    }

    /** Forty per cent more is paid to those whose work is dangerous. */
    private static PolicyDocument ofDanger() {
        return Months.changed(
                document -> {
                    JsonNode basis = document.get("plt").get("basis");
                    var criteria = ((ObjectNode) document.get("classes")).putArray("criteria");
                    criteria.addObject()
                            .put("criterion", "BEBAN_KERJA")
                            .put("percentage", "60")
                            .set("basis", basis);
                    criteria.addObject()
                            .put("criterion", "KONDISI_KERJA")
                            .put("percentage", "40")
                            .put("fact", "RISIKO")
                            .set("basis", basis);
                    document.putArray("facts")
                            .addObject()
                            .put("code", "RISIKO")
                            .put("name", "Risiko kerja")
                            .put("kind", "YES_NO")
                            .put("period", "UNTIL_CHANGED")
                            .put("suppliedBy", "PENGELOLA_TUKIN")
                            .set("basis", basis);
                });
    }

    private static PolicyDocument byCriteria() {
        return Months.changed(
                document -> {
                    var criteria = ((ObjectNode) document.get("classes")).putArray("criteria");
                    criteria.addObject()
                            .put("criterion", "BEBAN_KERJA")
                            .put("percentage", "60")
                            .set("basis", document.get("plt").get("basis"));
                    criteria.addObject()
                            .put("criterion", "PRESTASI_KERJA")
                            .put("percentage", "40")
                            .set("basis", document.get("plt").get("basis"));
                });
    }
}
