package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AuditIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";

    private final int port;

    AuditIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void findsWhoBroughtAnAgencyToLifeAndNoNumberOfAnybody() {
        TestAgency agency = TestAgency.open(port, "audit-life");
        agency.addUnit("U1", null);
        List<String> people = agency.addPeople("U1", SATU, DUA);
        Api auditor = auditor(agency, people.getFirst());

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(acts(auditor))
                                        .containsEntry("AGENCY_OPENED", 1)
                                        .containsEntry("BUSINESS_CLOCK_SET", 1)
                                        .containsEntry("UNIT_ADDED", 1)
                                        .containsEntry("PERSON_ADDED", 2)
                                        .containsEntry("ASSIGNMENT_ADDED", 2)
                                        .containsEntry("ROLE_GRANTED", 2));
        JsonNode opened = auditor.get("/v1/audit?act=AGENCY_OPENED").json().at("/items/0");
        assertThat(opened.has("actor")).isFalse();
        assertThat(opened.at("/roles/0").asString()).isEqualTo("PLATFORM_ADMIN");
        assertThat(auditor.get("/v1/audit?limit=200").text()).doesNotContain(SATU, DUA, "Contoh");
    }

    @Test
    void findsWhoLookedAtTheLeaveOfSomebodyElse() {
        TestAgency agency = TestAgency.open(port, "audit-leave");
        agency.addUnit("U1", null);
        List<String> people = agency.addPeople("U1", SATU, DUA);
        String person = people.getFirst();
        Api himself = agency.as(person, Role.PEGAWAI);

        assertThat(agency.admin().get("/v1/leaves?person=" + person).status()).isEqualTo(200);
        assertThat(himself.get("/v1/leaves?person=" + person).status()).isEqualTo(200);

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(himself.get("/v1/audit/looks").json().get("items"))
                                        .hasSize(1));
        assertThat(himself.get("/v1/audit/looks").json().at("/items/0/act").asString())
                .isEqualTo("LEAVE_SEEN");
    }

    private static Api auditor(TestAgency agency, String person) {
        var granted =
                agency.admin()
                        .post(
                                "/v1/grants",
                                Map.of(
                                        "personId", person,
                                        "role", "AUDITOR",
                                        "validFrom", "2026-01-01"));
        assertThat(granted.status()).as(granted.text()).isLessThan(300);
        return agency.as(person, Role.PEGAWAI, Role.AUDITOR);
    }

    private static Map<String, Integer> acts(Api auditor) {
        Map<String, Integer> acts = new TreeMap<>();
        auditor.get("/v1/audit?limit=200")
                .json()
                .path("items")
                .forEach(entry -> acts.merge(entry.get("act").asString(), 1, Integer::sum));
        return acts;
    }
}
