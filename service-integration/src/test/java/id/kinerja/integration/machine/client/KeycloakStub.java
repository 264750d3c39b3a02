package id.kinerja.integration.machine.client;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Plays Keycloak's admin API for all tests of a JVM; by itself it says 404. */
public final class KeycloakStub
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    public static final String REALM = "/admin/realms/kinerja";
    public static final String CLIENT = REALM + "/clients/c1";
    public static final String ACCOUNT = REALM + "/users/u1";
    public static final String SECRET = CLIENT + "/client-secret";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "keycloak stub", Map.of("kinerja.keycloak.url", SERVER.baseUrl())));
    }

    /** A realm with no client yet; the first that is made is there from then on. */
    public static void reset() {
        SERVER.resetAll();
        SERVER.stubFor(
                post(urlPathEqualTo("/realms/kinerja/protocol/openid-connect/token"))
                        .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":60}")));
        SERVER.stubFor(
                get(urlPathEqualTo(REALM + "/clients"))
                        .inScenario("client")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(okJson("[]")));
        SERVER.stubFor(
                post(REALM + "/clients")
                        .inScenario("client")
                        .willReturn(created().withHeader("Location", SERVER.baseUrl() + CLIENT))
                        .willSetStateTo("made"));
        SERVER.stubFor(
                get(urlPathEqualTo(REALM + "/clients"))
                        .inScenario("client")
                        .whenScenarioStateIs("made")
                        .willReturn(okJson("[{\"id\":\"c1\"}]")));
        SERVER.stubFor(get(CLIENT).willReturn(okJson("{\"id\":\"c1\",\"enabled\":true}")));
        SERVER.stubFor(put(CLIENT).willReturn(noContent()));
        SERVER.stubFor(get(CLIENT + "/service-account-user").willReturn(okJson("{\"id\":\"u1\"}")));
        SERVER.stubFor(put(ACCOUNT).willReturn(noContent()));
        SERVER.stubFor(post(ACCOUNT + "/role-mappings/realm").willReturn(noContent()));
        SERVER.stubFor(
                get(REALM + "/roles/MACHINE")
                        .willReturn(okJson("{\"id\":\"r1\",\"name\":\"MACHINE\"}")));
        SERVER.stubFor(
                post(SECRET).willReturn(okJson("{\"type\":\"secret\",\"value\":\"s-one\"}")));
        belongsTo("");
    }

    /** Whose client it is, by its service account. */
    public static void belongsTo(String agency) {
        SERVER.stubFor(
                get(ACCOUNT)
                        .willReturn(
                                okJson(
                                        agency.isEmpty()
                                                ? "{\"id\":\"u1\"}"
                                                : "{\"id\":\"u1\",\"attributes\":{\"agency\":[\"%s\"]}}"
                                                        .formatted(agency))));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
