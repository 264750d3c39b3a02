package id.kinerja.integration.siasn.client;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Plays SIASN and its two issuers for all tests of a JVM; by itself it says 404 without JSON. */
public final class SiasnStub
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    public static final String GATEWAY_TOKENS = "/oauth2/token";
    public static final String SSO_TOKENS = "/sso/token";
    public static final String RESOURCES = "/apisiasn/1.0";

    /** Answers quickly, so that what it doesn't answer is known quickly too. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "siasn stub",
                                Map.of(
                                        "kinerja.siasn.url", SERVER.baseUrl() + RESOURCES,
                                        "kinerja.siasn.token-uri",
                                                SERVER.baseUrl() + GATEWAY_TOKENS,
                                        "kinerja.siasn.sso-uri", SERVER.baseUrl() + SSO_TOKENS,
                                        "kinerja.siasn.timeout", "500ms",
                                        "kinerja.siasn.time-limit", "1500ms",
                                        "kinerja.siasn.pause", "10ms",
                                        "kinerja.siasn.round", "100ms")));
    }

    /** As if nothing had ever been asked, and with tokens for everybody. */
    public static void reset() {
        SERVER.resetAll();
        SERVER.stubFor(post(GATEWAY_TOKENS).willReturn(token("gateway-1")));
        SERVER.stubFor(post(SSO_TOKENS).willReturn(token("operator-1")));
    }

    public static ResponseDefinitionBuilder token(String value) {
        return okJson("{\"access_token\":\"" + value + "\",\"expires_in\":3600}");
    }

    /** Whatever SIASN has of this number. */
    public static void knows(String nip, String dataUtama) {
        SERVER.stubFor(
                get(RESOURCES + "/pns/data-utama/" + nip).willReturn(okJson(found(dataUtama))));
        SERVER.stubFor(get(RESOURCES + "/pns/rw-jabatan/" + nip).willReturn(okJson(found("[]"))));
    }

    public static String found(String data) {
        return "{\"code\":1,\"data\":" + data + ",\"message\":\"success\"}";
    }

    public static ResponseDefinitionBuilder missing() {
        return okJson("{\"code\":0,\"data\":null,\"message\":\"Data tidak ditemukan\"}")
                .withStatus(404);
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
