package id.kinerja.integration.siasn.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.siasn.client.SiasnStub.RESOURCES;
import static id.kinerja.integration.siasn.client.SiasnStub.SERVER;
import static id.kinerja.integration.siasn.client.SiasnStub.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPerson;
import id.kinerja.integration.siasn.SiasnPosition;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.integration.siasn.SsoToken;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Nip;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SIASN as it answers, slowly, wrongly, otherwise than written down, or not at all. */
@ServiceTest
class FeignSiasnPeopleIT {

    private static final Instant NOW = Instant.parse("2026-06-02T01:00:00Z");
    private static final Nip NIP = new Nip("190001012000012001");
    private static final String PERSON = RESOURCES + "/pns/data-utama/" + NIP.digits();
    private static final String POSITIONS = RESOURCES + "/pns/rw-jabatan/" + NIP.digits();
    private static final String DATA_UTAMA =
            """
            {"id":"00000000000000000000000000000001","nipBaru":"190001012000012001","nama":"CONTOH PEGAWAI SATU",
             "gelarDepan":"","gelarBelakang":"S.T.","nik":"9999994101000001","email":"satu@example.test",
             "kedudukanPnsId":"01","unorId":"00000000000000000000000000000007","unorNama":"Subbagian Contoh",
             "jabatanNama":"Pranata Komputer Ahli Pertama","tmtJabatan":"01-01-2022","golRuangAkhirId":"33",
             "golRuangAkhir":"III/c","kelas_jabatan":"8"}
            """;

    private static final SiasnCredentials LOGGING_IN =
            new SiasnCredentials("key", "secret", "client", "operator", "pass & word");
    private static final SiasnCredentials WITH_A_TOKEN =
            new SiasnCredentials("key", "secret", "client", null, null);

    private static final int CALLS = 8;

    private final SiasnClient client;
    private final SiasnTokens tokens;
    private final SiasnProperties properties;
    private final SiasnLine line;
    private final FeignSiasnPeople people;
    private SiasnAccess access = new SiasnAccess(AgencyId.next(), LOGGING_IN, null);

    /** With tokens and a breaker of its own, so that no test knows of another. */
    @Autowired
    FeignSiasnPeopleIT(
            SiasnClient client,
            GatewayTokenClient gateway,
            SsoTokenClient sso,
            SiasnProperties properties) {
        this.client = client;
        this.tokens = new SiasnTokens(gateway, sso, Clock.fixed(NOW, ZoneOffset.UTC));
        this.properties = properties;
        this.line = new SiasnLine(tokens, properties);
        this.people = new FeignSiasnPeople(client, line);
    }

    @BeforeEach
    void answerForOnePerson() {
        SiasnStub.reset();
        SiasnStub.knows(NIP.digits(), DATA_UTAMA);
    }

    @AfterEach
    void forgetEverything() {
        line.close();
        SERVER.resetAll();
    }

    @Test
    void keepsWhatIsComparedOfSomebodyAndNothingElse() {
        SERVER.stubFor(
                get(POSITIONS)
                        .willReturn(
                                okJson(
                                        found(
                                                """
                                                [{"tmtJabatan":"01-03-2019","namaJabatan":"Pengelola"},
                                                 {"tmtJabatan":"01-01-2022","jabatanFungsionalNama":"Pranata","nomorSk":"SK-1"}]
                                                """))));

        SiasnPerson person = taken(ask()).value();

        assertThat(person)
                .isEqualTo(
                        new SiasnPerson(
                                "00000000000000000000000000000001",
                                "CONTOH PEGAWAI SATU",
                                null,
                                "S.T.",
                                "00000000000000000000000000000007",
                                "Subbagian Contoh",
                                "Pranata Komputer Ahli Pertama",
                                LocalDate.of(2022, 1, 1),
                                8,
                                "III/c",
                                "01",
                                person.positions()));
        assertThat(person.positions())
                .extracting(SiasnPosition::name)
                .containsExactly("Pranata", "Pengelola");
        assertThat(person.toString()).doesNotContain("9999994101000001", "example.test");
    }

    @Test
    void carriesBothTokensAndKeepsThem() {
        ask();
        ask();

        SERVER.verify(
                exactly(2),
                getRequestedFor(urlPathEqualTo(PERSON))
                        .withHeader("Authorization", equalTo("Bearer gateway-1"))
                        .withHeader("Auth", equalTo("bearer operator-1")));
        SERVER.verify(
                exactly(1),
                postRequestedFor(urlPathEqualTo(SiasnStub.GATEWAY_TOKENS))
                        .withBasicAuth(new BasicCredentials("key", "secret"))
                        .withFormParam("grant_type", equalTo("client_credentials")));
        SERVER.verify(
                exactly(1),
                postRequestedFor(urlPathEqualTo(SiasnStub.SSO_TOKENS))
                        .withFormParam("grant_type", equalTo("password"))
                        .withFormParam("client_id", equalTo("client"))
                        .withFormParam("username", equalTo("operator"))
                        .withFormParam("password", equalTo("pass & word")));
    }

    @Test
    void takesATokenAnewTenSecondsBeforeItsEnd() {
        SERVER.stubFor(
                post(SiasnStub.GATEWAY_TOKENS)
                        .willReturn(okJson("{\"access_token\":\"short\",\"expires_in\":10}")));

        ask();
        ask();

        SERVER.verify(exactly(4), postRequestedFor(urlPathEqualTo(SiasnStub.GATEWAY_TOKENS)));
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SiasnStub.SSO_TOKENS)));
    }

    @Test
    void usesTheTokenThatWasGivenAndAsksForNone() {
        access = given(NOW.plusSeconds(60));

        assertThat(taken(ask()).value().name()).isEqualTo("CONTOH PEGAWAI SATU");
        SERVER.verify(
                getRequestedFor(urlPathEqualTo(PERSON))
                        .withHeader("Auth", equalTo("bearer given")));
        SERVER.verify(exactly(0), postRequestedFor(urlPathEqualTo(SiasnStub.SSO_TOKENS)));
    }

    @Test
    void asksNobodyWhereTheTokenThatWasGivenHasEnded() {
        for (SiasnAccess without :
                new SiasnAccess[] {
                    given(NOW.plusSeconds(10)), new SiasnAccess(AgencyId.next(), WITH_A_TOKEN, null)
                }) {
            access = without;

            assertThat(fault(ask())).isEqualTo(SiasnFault.TOKEN_MISSING);
        }
        SERVER.verify(exactly(0), getRequestedFor(urlPathEqualTo(PERSON)));
    }

    @Test
    void takesFreshTokensOnceWhereTheKeptOnesAreRefused() {
        SERVER.stubFor(
                get(PERSON)
                        .inScenario("withdrawn")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(unauthorized())
                        .willSetStateTo("fresh"));
        SERVER.stubFor(
                get(PERSON)
                        .inScenario("withdrawn")
                        .whenScenarioStateIs("fresh")
                        .willReturn(okJson(found(DATA_UTAMA))));

        assertThat(taken(ask()).value().kelas()).isEqualTo(8);
        SERVER.verify(exactly(2), postRequestedFor(urlPathEqualTo(SiasnStub.GATEWAY_TOKENS)));
        SERVER.verify(exactly(2), postRequestedFor(urlPathEqualTo(SiasnStub.SSO_TOKENS)));
    }

    @Test
    void leavesSiasnInPeaceWhereItRefusesFreshTokensToo() {
        answers(unauthorized());

        assertThat(fault(ask())).isEqualTo(SiasnFault.REFUSED);
        assertThat(fault(ask())).isEqualTo(SiasnFault.REFUSED);

        SERVER.verify(exactly(2), getRequestedFor(urlPathEqualTo(PERSON)));
        SERVER.verify(exactly(2), postRequestedFor(urlPathEqualTo(SiasnStub.SSO_TOKENS)));
        access =
                new SiasnAccess(
                        access.agency(), WITH_A_TOKEN, new SsoToken("given", NOW.plusSeconds(60)));
        answers(okJson(found(DATA_UTAMA)));
        assertThat(taken(ask()).value().kelas()).as("with others").isEqualTo(8);
    }

    /** Ten times as long as an answer may take here, however fast this machine is. */
    @Test
    void takesTheWaitForAPlaceForNoSlowness() throws Exception {
        Duration limit = Duration.ofMillis(100);
        try (SiasnLine hurried = new SiasnLine(tokens, answeringWithin(limit));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hurried.places.acquire(CALLS);
            Future<?> asked =
                    threads.submit(() -> new FeignSiasnPeople(client, hurried).find(access, NIP));
            try {
                assertThatThrownBy(() -> asked.get(10 * limit.toMillis(), TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            } finally {
                hurried.places.release(CALLS);
            }
            asked.get();
        }
    }

    @Test
    void triesAnOperatorWhomTheIssuerRefusesOnceAndNotAgain() {
        SERVER.stubFor(post(SiasnStub.SSO_TOKENS).willReturn(unauthorized()));

        assertThat(fault(ask())).isEqualTo(SiasnFault.REFUSED);
        assertThat(fault(ask())).isEqualTo(SiasnFault.REFUSED);

        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SiasnStub.SSO_TOKENS)));
        SERVER.verify(exactly(0), getRequestedFor(urlPathEqualTo(PERSON)));
    }

    @Test
    void isRefusedWhereTheNetworkOfTheAgencyIsNotLetIn() {
        answers(aResponse().withStatus(403).withBody("<html>Forbidden</html>"));

        assertThat(fault(ask())).isEqualTo(SiasnFault.REFUSED);
        SERVER.verify(exactly(1), getRequestedFor(urlPathEqualTo(PERSON)));
    }

    @Test
    void readsNamesInWhateverCase() {
        answers(
                okJson(
                        """
                        {"CODE":"1","Data":{"ID":"1","NIPBARU":"190001012000012001","Nama":"A","Kelas_Jabatan":8,
                         "TmtJabatan":"01-01-2022"},"Message":"ok"}
                        """));

        SiasnReply.Found<SiasnPerson> reply = taken(ask());

        assertThat(reply.value().kelas()).isEqualTo(8);
        assertThat(reply.value().positionSince()).isEqualTo("2022-01-01");
        assertThat(reply.drift()).isEmpty();
    }

    @Test
    void takesWhatHasDriftedAndSaysSo() {
        answers(
                okJson(
                        found(
                                """
                                {"nipBaru":"190001012000012001","nama":"A","tmtJabatan":"2022-01-01","jabatanNama":{"nama":"B"},
                                 "kedudukanPnsId":"77","golRuangAkhirId":"33"}
                                """)));

        SiasnReply.Found<SiasnPerson> reply = taken(ask());

        assertThat(reply.drift()).containsExactlyInAnyOrder(Drift.values());
        assertThat(reply.value().name()).isEqualTo("A");
        assertThat(reply.value().golongan()).isEqualTo("III/c");
        assertThat(reply.value().positionSince()).isNull();
    }

    @Test
    void takesNobodyForMissingByAPageOrAPathThatTheGatewayDoesNotKnow() {
        answers(aResponse().withStatus(404).withBody("<html>Not Found</html>"));
        assertThat(fault(ask())).isEqualTo(SiasnFault.UNREADABLE);

        answers(
                okJson("{\"code\":\"404\",\"type\":\"Status report\",\"message\":\"Not Found\"}")
                        .withStatus(404));
        assertThat(fault(ask())).isEqualTo(SiasnFault.UNREADABLE);

        answers(SiasnStub.missing());
        assertThat(ask()).isInstanceOf(SiasnReply.NotFound.class);
    }

    @Test
    void saysThatItCannotReadAPageOrBrokenJsonOrAnotherEnvelope() {
        for (String body :
                new String[] {
                    "<html>Login</html>",
                    "{\"code\":1,\"data\":{\"id\":",
                    "[]",
                    "{\"success\":true}",
                    found("\"text\""),
                    found("[]")
                }) {
            answers(aResponse().withHeader("Content-Type", "application/json").withBody(body));

            assertThat(fault(ask())).as(body).isEqualTo(SiasnFault.UNREADABLE);
        }
    }

    @Test
    void refusesAnAnswerAboutSomebodyElse() {
        answers(okJson(found(DATA_UTAMA.replace(NIP.digits(), "190001012000012002"))));

        assertThat(fault(ask())).isEqualTo(SiasnFault.OTHER_PERSON);
    }

    @Test
    void triesThreeTimesWhereItIsUnavailable() {
        answers(aResponse().withStatus(503));

        assertThat(fault(ask())).isEqualTo(SiasnFault.UNAVAILABLE);
        SERVER.verify(exactly(3), getRequestedFor(urlPathEqualTo(PERSON)));
    }

    @Test
    void knowsInTimeThatTheAnswerIsSlowOrTheConnectionBreaks() {
        answers(okJson(found(DATA_UTAMA)).withFixedDelay(20_000));
        long start = System.nanoTime();

        assertThat(fault(ask())).isEqualTo(SiasnFault.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(fault(ask())).isEqualTo(SiasnFault.UNAVAILABLE);
    }

    @Test
    void leavesItInPeaceWhereItHasFailedForAWhile() {
        answers(serverError());
        for (int call = 0; call < 10; call++) {
            ask();
        }
        SERVER.resetRequests();

        assertThat(fault(ask())).isEqualTo(SiasnFault.UNAVAILABLE);
        SERVER.verify(exactly(0), getRequestedFor(urlPathEqualTo(PERSON)));
    }

    @Test
    void saysNothingOfAnybodyInWhatItThrows() {
        SERVER.stubFor(
                get(PERSON)
                        .withHeader("Auth", containing("operator"))
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(ask().toString()).doesNotContain(NIP.digits(), "operator-1", "secret");
    }

    private SiasnProperties answeringWithin(Duration limit) {
        return new SiasnProperties(
                properties.url(),
                properties.tokenUri(),
                properties.ssoUri(),
                properties.timeout(),
                limit,
                properties.pause(),
                CALLS);
    }

    private static SiasnAccess given(Instant until) {
        return new SiasnAccess(AgencyId.next(), WITH_A_TOKEN, new SsoToken("given", until));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(PERSON).willReturn(answer));
    }

    private SiasnReply<SiasnPerson> ask() {
        return people.find(access, NIP);
    }

    private static SiasnReply.Found<SiasnPerson> taken(SiasnReply<SiasnPerson> reply) {
        assertThat(reply).isInstanceOf(SiasnReply.Found.class);
        return (SiasnReply.Found<SiasnPerson>) reply;
    }

    private static @Nullable SiasnFault fault(SiasnReply<SiasnPerson> reply) {
        return reply instanceof SiasnReply.Failed<SiasnPerson>(SiasnFault fault) ? fault : null;
    }
}
