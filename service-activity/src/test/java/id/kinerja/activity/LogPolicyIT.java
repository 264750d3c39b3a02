package id.kinerja.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LogPolicyIT {

    private static final String POLICY = "/v1/settings/log-policy";

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final PersonId maker = personnel.person("Pengusul", "190001012000011001");
    private final PersonId reader = personnel.person("Penyetuju", "190001012000011002");
    private final Api service;

    LogPolicyIT(@LocalServerPort int port) {
        service = Api.at("http://127.0.0.1:" + port + "/api/activity");
    }

    @Test
    void isSettledByTwoWhoseOfficesAreForTheWholeAgency() {
        JsonNode shipped = as(maker).get("/v1/settings").json().at("/items/0/shipped");
        Map<String, Object> proposal =
                Map.of(
                        "effectiveFrom", "2026-07-01",
                        "legalBasis", "Peraturan Kepala 4/2026",
                        "document", shipped);

        Api.Answer byTokenAlone = as(maker).post(POLICY, proposal);
        assertThat(byTokenAlone.status()).isEqualTo(403);
        assertThat(byTokenAlone.json().get("code").asString()).isEqualTo("role-not-for-the-agency");

        personnel.grant(maker, Role.ADMIN_KEPEGAWAIAN);
        String id =
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> as(maker).post(POLICY, proposal), made -> made.status() == 201)
                        .json()
                        .get("id")
                        .asString();
        assertThat(as(reader).post(POLICY + "/" + id + "/approval", "").status()).isEqualTo(403);

        personnel.grant(reader, Role.ADMIN_KEPEGAWAIAN);
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> as(reader).post(POLICY + "/" + id + "/approval", "").status(),
                        status -> status == 204);
    }

    private Api as(PersonId person) {
        return service.as(TestIssuer.token(agency, person, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN));
    }
}
