package id.kinerja.integration.siasn.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.siasn.client.SiasnStub.RESOURCES;
import static id.kinerja.integration.siasn.client.SiasnStub.SERVER;
import static id.kinerja.integration.siasn.client.SiasnStub.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.integration.siasn.SiasnUnit;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** SIASN's list of units as it comes, slowly, as a page, or written in another case. */
@ServiceTest
class FeignSiasnUnitsIT {

    private static final String UNITS = RESOURCES + "/referensi/ref-unor";

    private final SiasnLine line;
    private final FeignSiasnUnits units;
    private final SiasnAccess access =
            new SiasnAccess(
                    AgencyId.next(), new SiasnCredentials("a", "b", "c", "operator", "d"), null);

    @Autowired
    FeignSiasnUnitsIT(
            SiasnClient client,
            GatewayTokenClient gateway,
            SsoTokenClient sso,
            SiasnProperties properties,
            Clock clock) {
        this.line = new SiasnLine(new SiasnTokens(gateway, sso, clock), properties);
        this.units = new FeignSiasnUnits(client, line);
    }

    @BeforeEach
    void giveTokens() {
        SiasnStub.reset();
    }

    @AfterEach
    void forgetEverything() {
        line.close();
        SERVER.resetAll();
    }

    /** As its description writes them, and as other answers of SIASN do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"code":1,"data":[{"Id":"a","DiatasanId":null,"NamaUnor":"Unit A"},
                                  {"Id":"b","DiatasanId":"a","NamaUnor":"Unit B"}]}
                """,
                """
                {"CODE":"1","Data":[{"id":"a","namaunor":"Unit A"},
                                    {"ID":"b","DIATASANID":"a","namaUnor":"Unit B"}]}
                """
            })
    void readsNamesInWhateverCase(String body) {
        answers(okJson(body));

        assertThat(units.list(access))
                .isEqualTo(
                        new SiasnReply.Found<>(
                                List.of(
                                        new SiasnUnit("a", "Unit A", null),
                                        new SiasnUnit("b", "Unit B", "a")),
                                Set.of()));
    }

    @Test
    void leavesOutWhatHasDriftedAndSaysSo() {
        answers(
                okJson(
                        found(
                                """
                                [{"Id":"a","NamaUnor":["Unit A"]},{"NamaUnor":"Tanpa Id"},"x"]
                                """)));

        assertThat(units.list(access))
                .isEqualTo(
                        new SiasnReply.Found<>(
                                List.of(new SiasnUnit("a", null, null)),
                                Set.of(Drift.KEY_MISSING, Drift.FIELD_FORM)));
    }

    /** None of ours is taken for missing by any of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Login</html>",
                "{\"code\":1,\"data\":[{\"Id\":",
                "[]",
                "{\"success\":true}",
                "{\"code\":1,\"data\":{}}",
                "{\"code\":1,\"data\":[]}",
                "{\"code\":0,\"data\":null}"
            })
    void saysThatItCannotReadAPageOrBrokenJsonOrAListOfNothing(String body) {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody(body));

        assertThat(units.list(access)).isEqualTo(new SiasnReply.Failed<>(SiasnFault.UNREADABLE));
    }

    @Test
    void triesThreeTimesWhereItIsUnavailable() {
        answers(aResponse().withStatus(503));

        assertThat(units.list(access)).isEqualTo(new SiasnReply.Failed<>(SiasnFault.UNAVAILABLE));
        SERVER.verify(exactly(3), getRequestedFor(urlPathEqualTo(UNITS)));
    }

    @Test
    void knowsInTimeThatTheAnswerIsSlow() {
        answers(okJson(found("[{\"Id\":\"a\"}]")).withFixedDelay(20_000));
        long start = System.nanoTime();

        assertThat(units.list(access)).isEqualTo(new SiasnReply.Failed<>(SiasnFault.UNAVAILABLE));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(UNITS).willReturn(answer));
    }
}
