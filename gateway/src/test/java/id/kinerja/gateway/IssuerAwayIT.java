package id.kinerja.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static id.kinerja.gateway.GatewayTest.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.LateIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway that has started, and has not reached Keycloak yet. */
@GatewayTest
class IssuerAwayIT {

    private static final LateIssuer ISSUER = new LateIssuer();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER.issuer());
    }

    @Test
    void asksCallersToComeAgainRatherThanToSignInAndWorksOnceItIsBack(@LocalServerPort int port) {
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        Api api =
                Api.at("http://127.0.0.1:" + port).as(ISSUER.token(AgencyId.next(), Role.PEGAWAI));

        var answer = api.get("/api/skp/v1/skps");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "5");
        assertThat(answer.json().get("code").asString()).isEqualTo("try-again-soon");

        ISSUER.start();

        assertThat(api.get("/api/skp/v1/skps").status()).isEqualTo(200);
    }
}
