package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.RecordSchema;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PolicySchemaIT {

    @Test
    void givesEverybodyTheSchemaOfAPolicy(@LocalServerPort int port) {
        Api.Answer answer =
                Api.at("http://127.0.0.1:" + port + "/api/tukin")
                        .as(TestIssuer.token(AgencyId.next(), PersonId.next(), Role.PEGAWAI))
                        .get("/v1/policy-schema");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/schema+json");
        assertThat(answer.json())
                .isEqualTo(
                        JsonMapper.builder()
                                .build()
                                .valueToTree(RecordSchema.of(PolicyDocument.class)));
    }
}
