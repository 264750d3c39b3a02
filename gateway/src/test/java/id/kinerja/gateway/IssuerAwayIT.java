package id.kinerja.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A gateway that has started, and has not reached Keycloak yet. */
@GatewayTest
@TestPropertySource(
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
class IssuerAwayIT {

    @Test
    void asksCallersToComeAgainRatherThanToSignIn(@LocalServerPort int port) {
        String token = TestIssuer.token(AgencyId.next(), PersonId.next(), Role.PEGAWAI);

        var answer = Api.at("http://127.0.0.1:" + port).as(token).get("/api/skp/v1/skps");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "5");
        assertThat(answer.json().get("code").asString()).isEqualTo("try-again-soon");
    }
}
