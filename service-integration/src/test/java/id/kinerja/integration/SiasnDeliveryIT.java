package id.kinerja.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.siasn.client.SiasnStub.RESOURCES;
import static id.kinerja.integration.siasn.client.SiasnStub.SERVER;
import static id.kinerja.integration.siasn.client.SiasnStub.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import id.kinerja.integration.siasn.ToldRating;
import id.kinerja.integration.siasn.app.TakeRatings;
import id.kinerja.integration.siasn.client.SiasnStub;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Ratings that evaluation tells of, on their way to SIASN. */
@ServiceTest
class SiasnDeliveryIT {

    private static final String HEAD = "190001012000011009";
    private static final String ONE = "190001012000012001";
    private static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jabatan_nama,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,status\n";
    private static final String SAVE = RESOURCES + "/kinerjaperiodik/save";
    private static final String KEPT = RESOURCES + "/pns/rw-kinerjaperiodik/" + ONE;
    private static final String DELETE = RESOURCES + "/kinerjaperiodik/delete/";

    /**
     * One for all, since opening it takes longer than a delivery: each test has a month of its own.
     */
    private static @Nullable TestAgency shared;

    private final int port;
    private final TakeRatings takeRatings;
    private final TransactionTemplate transaction;

    @Autowired
    SiasnDeliveryIT(
            @LocalServerPort int port, TakeRatings takeRatings, TransactionTemplate transaction) {
        this.port = port;
        this.takeRatings = takeRatings;
        this.transaction = transaction;
    }

    @BeforeEach
    void answer() {
        SiasnStub.reset();
        SiasnStub.knows(ONE, "{\"id\":\"siasn-1\",\"nipBaru\":\"" + ONE + "\",\"nama\":\"A\"}");
        saves("row-1");
        shows("");
    }

    @Test
    void namesAPoliceOfficerWhoAssessesByHisNrp() {
        TestAgency agency = switchedOn(connected("deliver-nrp"));
        String head = agency.person(HEAD);
        Api.Answer corrected =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .put(
                                "/v1/people/" + head,
                                Map.of(
                                        "nrp", "70010001",
                                        "name", "Kombes Contoh",
                                        "jenisPegawai", "POLRI"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        savesAndShows("row-nrp", 1);

        told(agency, 1, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");

        delivery(agency, 1, 1, "CONFIRMED");
        SERVER.verify(
                exactly(1),
                postRequestedFor(urlPathEqualTo(SAVE))
                        .withRequestBody(matchingJsonPath("$.penilaiNipNrp", equal("70010001")))
                        .withRequestBody(matchingJsonPath("$.statusPenilai", equal("NON ASN"))));
    }

    @Test
    void sendsARatingWithItsAssessorAndReplacesItByANewerOne() {
        TestAgency agency = sending();
        savesAndShows("row-1-1", 1);
        UUID rating = UUID.randomUUID();

        told(agency, 1, rating, 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");

        JsonNode first = delivery(agency, 1, 1, "CONFIRMED");
        assertThat(first.get("siasnId").asString()).isEqualTo("row-1-1");
        assertThat(first.get("actions")).isEmpty();
        SERVER.verify(
                exactly(1),
                postRequestedFor(urlPathEqualTo(SAVE))
                        .withRequestBody(matchingJsonPath("$.pnsDinilaiId", equal("siasn-1")))
                        .withRequestBody(matchingJsonPath("$.periodikId", equal("1")))
                        .withRequestBody(matchingJsonPath("$.bulanMulaiPenilaian", equal("1")))
                        .withRequestBody(matchingJsonPath("$.koefisienId", equal("12")))
                        .withRequestBody(matchingJsonPath("$.penilaiNipNrp", equal(HEAD)))
                        .withRequestBody(matchingJsonPath("$.penilaiGolongan", equal("41")))
                        .withRequestBody(matchingJsonPath("$.penilaiUnorNama", equal("Unit U1"))));
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                "/v1/siasn/deliveries/"
                                                        + first.get("id").asString()
                                                        + "/redrive",
                                                "")))
                .isEqualTo("siasn-delivery-over");

        told(agency, 1, rating, 2, "SESUAI_EKSPEKTASI", "BAIK", "SETTLED");
        assertThat(delivery(agency, 1, 2, "CONFIRMED").get("cause").asString())
                .isEqualTo("THERE_ALREADY");
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));

        SERVER.stubFor(delete(DELETE + "row-1-1").willReturn(okJson("{\"success\":true}")));
        saves("row-1-2");
        shows(row("row-1-2", 1, 3));
        told(agency, 1, rating, 3, "DI_BAWAH_EKSPEKTASI", "BUTUH_PERBAIKAN", "SETTLED");

        assertThat(delivery(agency, 1, 3, "CONFIRMED").get("siasnId").asString())
                .isEqualTo("row-1-2");
        delivery(agency, 1, 2, "SUPERSEDED");
        SERVER.verify(exactly(1), deleteRequestedFor(urlPathEqualTo(DELETE + "row-1-1")));
    }

    @Test
    void neitherDoublesNorChangesWhatWasEnteredInSiasnByAnotherWay() {
        TestAgency agency = sending();
        shows(row("theirs-11", 11, 2));
        told(agency, 11, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        JsonNode same = delivery(agency, 11, 1, "CONFIRMED");
        assertThat(same.get("cause").asString()).isEqualTo("THERE_ALREADY");
        assertThat(same.get("siasnId").asString()).isEqualTo("theirs-11");

        shows(row("theirs-10", 10, 3));
        told(agency, 10, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        JsonNode other = delivery(agency, 10, 1, "REJECTED");
        assertThat(other.get("cause").asString()).isEqualTo("OTHER_MARKS");
        SERVER.verify(exactly(0), postRequestedFor(urlPathEqualTo(SAVE)));

        shows("");
        savesAndShows("row-10-1", 10);
        agency.admin().post("/v1/siasn/deliveries/" + other.get("id").asString() + "/redrive", "");
        delivery(agency, 10, 1, "CONFIRMED");
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @Test
    void looksWhetherItHasArrivedBeforeItIsSentAgain() {
        TestAgency agency = sending();
        SERVER.stubFor(post(SAVE).willReturn(aResponse().withStatus(502)));
        UUID rating = UUID.randomUUID();

        told(agency, 2, rating, 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        assertThat(delivery(agency, 2, 1, "SENT").path("tries").asInt()).isNotNegative();
        shows(row("row-2-9", 2, 2));

        assertThat(delivery(agency, 2, 1, "CONFIRMED").get("siasnId").asString())
                .isEqualTo("row-2-9");
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @Test
    void goesOnWhereAReplicaWasKilledWhileItSent() {
        TestAgency agency = sending();
        SERVER.stubFor(post(SAVE).willReturn(aResponse().withStatus(503)));
        told(agency, 3, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        waits(agency, 3, "SENT", "NOT_SHOWN_YET");
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));
        SERVER.resetRequests();
        SERVER.stubFor(
                post(SAVE)
                        .inScenario("sent again")
                        .willReturn(saved("row-3-1"))
                        .willSetStateTo("there"));
        SERVER.stubFor(
                get(KEPT)
                        .inScenario("sent again")
                        .whenScenarioStateIs("there")
                        .willReturn(okJson(found("[" + row("row-3-1", 3, 2) + "]"))));

        TestAgency.text(
                "update siasn_delivery set sent_at = sent_at - interval '1 hour' where period = '2026-03' and state = 'SENT' returning 1");

        assertThat(delivery(agency, 3, 1, "CONFIRMED").get("siasnId").asString())
                .isEqualTo("row-3-1");
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @Test
    void isSentOnceWhereItHasWaitedBeforeAndSiasnNamesNoRow() {
        TestAgency agency = sending();
        SERVER.stubFor(
                get(RESOURCES + "/pns/data-utama/" + ONE).willReturn(aResponse().withBody("<")));
        SERVER.stubFor(post(SAVE).willReturn(okJson("{\"success\":true}")));
        told(agency, 7, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        waits(agency, 7, "PENDING", "UNREADABLE");

        SiasnStub.knows(ONE, "{\"id\":\"siasn-1\",\"nipBaru\":\"" + ONE + "\",\"nama\":\"A\"}");

        waits(agency, 7, "SENT", "NOT_SHOWN_YET");
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @Test
    void hasWhatSiasnDeclinesSentAgainBySomebodysWord() {
        TestAgency agency = sending();
        SERVER.stubFor(
                post(SAVE).willReturn(okJson("{\"success\":false,\"message\":\"jabatan salah\"}")));
        told(agency, 4, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        JsonNode declined = delivery(agency, 4, 1, "REJECTED");
        assertThat(declined.get("cause").asString()).isEqualTo("DECLINED");
        assertThat(declined.get("said").asString()).isEqualTo("jabatan salah");
        assertThat(declined.get("actions").get(0).asString()).isEqualTo("REDRIVE");
        String redrive = "/v1/siasn/deliveries/" + declined.get("id").asString() + "/redrive";
        assertThat(code(agency.as(agency.person(ONE), Role.PEGAWAI).post(redrive, "")))
                .isEqualTo("role-missing");
        savesAndShows("row-4-1", 4);

        assertThat(agency.admin().post(redrive, "").status()).isEqualTo(200);

        delivery(agency, 4, 1, "CONFIRMED");
    }

    @Test
    void sendsNothingThatBreaksTheQuadrantsOrIsObjectedTo() {
        TestAgency agency = sending();

        told(agency, 5, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "SANGAT_BAIK", "DELIVERED");
        assertThat(delivery(agency, 5, 1, "REJECTED").get("cause").asString())
                .isEqualTo("QUADRANT_WRONG");
        told(agency, 5, UUID.randomUUID(), 7, "SESUAI_EKSPEKTASI", "BAIK", "OBJECTED");
        told(agency, 5, UUID.randomUUID(), 8, "SESUAI_EKSPEKTASI", "KURANG", "SETTLED");
        delivery(agency, 5, 8, "REJECTED");

        assertThat(of(agency, 5, 7).isArray()).as("none of the one that is objected to").isTrue();
        SERVER.verify(exactly(0), postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @Test
    void holdsWhatWasToldUpToAnObjectionAndNothingLater() {
        TestAgency agency = sending();
        UUID objected = UUID.randomUUID();
        UUID settled = UUID.randomUUID();

        AgencyScope.run(
                agency.id(),
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        takeRatings.take(
                                                agency.id(),
                                                List.of(
                                                        rated(agency, objected, 8, 1, false),
                                                        rated(agency, objected, 8, 2, true),
                                                        rated(agency, settled, 9, 5, false),
                                                        rated(agency, settled, 9, 4, true)))));

        assertThat(delivery(agency, 8, 1, "SUPERSEDED").get("cause").asString())
                .isEqualTo("OBJECTED");
        assertThat(delivery(agency, 9, 5, "REJECTED").get("cause").asString())
                .isEqualTo("QUADRANT_WRONG");
    }

    @Test
    void keepsNothingOfRatingsWhereTheAgencyHasNotSwitchedSendingOn() {
        TestAgency silent = connected("deliver-off");
        TestAgency agency = sending();
        saves("row-6-1");
        shows(row("row-6-1", 6, 2));

        told(silent, 6, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        told(agency, 6, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        delivery(agency, 6, 1, "CONFIRMED");

        assertThat(silent.admin().get("/v1/siasn/deliveries").json().get("items")).isEmpty();
    }

    @Test
    void comparesWhatSiasnHasAndSendsWhatWasDeliveredWhileNothingWasSent() {
        TestAgency agency = connected("deliver-late");
        SERVER.stubFor(get(RESOURCES + "/pns/rw-skp22/" + ONE).willReturn(okJson(found("[]"))));
        told(agency, 12, UUID.randomUUID(), 1, "SESUAI_EKSPEKTASI", "BAIK", "DELIVERED");
        compares(agency, 12, "NOT_ASKED []");
        assertThat(code(sendsLate(agency, "2026-12"))).isEqualTo("siasn-sending-off");
        pull(agency);
        compares(agency, 12, "MISSING_THERE [NEVER_SENT]");

        switchedOn(agency);
        assertThat(agency.admin().get("/v1/siasn/deliveries").json().get("items")).isEmpty();
        savesAndShows("row-12-1", 12);
        assertThat(code(sendsLate(agency, "Desember"))).isEqualTo("siasn-period-unknown");
        assertThat(sendsLate(agency, "2026-12").json().get("ratings").asInt()).isEqualTo(1);
        delivery(agency, 12, 1, "CONFIRMED");
        assertThat(sendsLate(agency, "2026-12").json().get("ratings").asInt()).isZero();
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(SAVE)));

        pull(agency);
        compares(agency, 12, "MATCHES []");
        assertThat(compared(agency, "2026-12?differing=true").get("items")).isEmpty();

        SERVER.stubFor(
                get(KEPT)
                        .atPriority(1)
                        .willReturn(
                                okJson(
                                        found(
                                                "["
                                                        + row("row-12-1", 12, 3)
                                                        + ","
                                                        + row("theirs", 11, 2)
                                                        + "]"))));
        pull(agency);
        compares(agency, 12, "DIFFERS [HASIL, PREDIKAT]");
        compares(agency, 11, "NOT_OURS [NOT_RATED_HERE]");
        assertThat(compared(agency, "2026-10").get("items")).isEmpty();

        SERVER.stubFor(get(KEPT).atPriority(1).willReturn(aResponse().withStatus(404)));
        pull(agency);
        JsonNode stale = compared(agency, "2026-12").at("/items/0");
        assertThat(stale.get("stale").asBoolean()).isTrue();
        assertThat(stale.get("fault").asString()).isEqualTo("UNREADABLE");
        assertThat(stale.get("result").asString()).isEqualTo("DIFFERS");
        assertThat(
                        code(
                                agency.as(agency.person(ONE), Role.PEGAWAI)
                                        .get("/v1/siasn/rating-comparisons/2026-12")))
                .isEqualTo("role-missing");
        assertThat(code(agency.admin().get("/v1/siasn/rating-comparisons/2026-13")))
                .isEqualTo("siasn-period-unknown");
    }

    private static Api.Answer sendsLate(TestAgency agency, String period) {
        return agency.admin().post("/v1/siasn/delivery-backlogs", Map.of("period", period));
    }

    private static void pull(TestAgency agency) {
        Api.Answer asked =
                agency.admin()
                        .post("/v1/siasn/pulls", Map.of("people", List.of(agency.person(ONE))));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String id = asked.json().get("id").asString();
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                agency.admin()
                                                        .get("/v1/siasn/pulls/" + id)
                                                        .json()
                                                        .get("state")
                                                        .asString())
                                        .isEqualTo("DONE"));
    }

    private static JsonNode compared(TestAgency agency, String query) {
        return agency.admin().get("/v1/siasn/rating-comparisons/" + query).json();
    }

    private static void compares(TestAgency agency, int month, String expected) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> {
                            JsonNode one =
                                    compared(agency, YearMonth.of(2026, month).toString())
                                            .at("/items/0");
                            assertThat(
                                            one.path("result").asString("")
                                                    + " "
                                                    + one.path("causes")
                                                            .valueStream()
                                                            .map(JsonNode::asString)
                                                            .toList())
                                    .isEqualTo(expected);
                        });
    }

    private TestAgency connected(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addHead("U1", HEAD);
        FilesIn.Outcome brought =
                agency.files(agency.adminId())
                        .bringIn(
                                HEADER
                                        + ONE
                                        + ",Contoh,PNS,U1,J1,Pranata Komputer Ahli Pertama,JFT,D,8,III/c,2022-01-01,,SK-1,"
                                        + HEAD
                                        + ",AKTIF\n");
        assertThat(brought.findings()).isEmpty();
        Map<String, Object> connection =
                Map.of(
                        "consumerKey", "a",
                        "consumerSecret", "b",
                        "ssoClientId", "c",
                        "username", "d",
                        "password", "e");
        assertThat(agency.admin().put("/v1/siasn/connection", connection).status()).isEqualTo(200);
        return agency;
    }

    /** Two people have said so. */
    private TestAgency sending() {
        TestAgency there = shared;
        if (there == null) {
            there = switchedOn(connected("deliver"));
            shared = there;
        }
        return there;
    }

    private static TestAgency switchedOn(TestAgency agency) {
        Api.Answer proposed =
                agency.admin()
                        .post(
                                "/v1/settings/siasn",
                                Map.of(
                                        "effectiveFrom", "2026-06-02",
                                        "legalBasis", "Keputusan",
                                        "document", Map.of("ratings", "SEND")));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        Api.Answer approved =
                agency.officer(agency.person(HEAD), null)
                        .post(
                                "/v1/settings/siasn/"
                                        + proposed.json().get("id").asString()
                                        + "/approval",
                                "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
        return agency;
    }

    private static void told(
            TestAgency agency,
            int month,
            UUID rating,
            long revision,
            String hasil,
            String predikat,
            String state) {
        Personnel.tell(
                Topics.RATING,
                new PersonRated(
                        agency.id().value(),
                        rating,
                        UUID.fromString(agency.person(ONE)),
                        UUID.fromString(agency.unit("U1")),
                        YearMonth.of(2026, month).toString(),
                        hasil,
                        "SESUAI_EKSPEKTASI",
                        predikat,
                        state,
                        Instant.parse("2026-06-02T01:00:00Z"),
                        1,
                        revision));
    }

    /** The delivery of this revision, once it stands so. */
    private static JsonNode delivery(TestAgency agency, int month, long revision, String state) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(of(agency, month, revision).path("state").asString(""))
                                        .as(of(agency, month, revision).toString())
                                        .isEqualTo(state));
        return of(agency, month, revision);
    }

    private static void waits(TestAgency agency, int month, String state, String cause) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> {
                            JsonNode found = of(agency, month, 1);
                            assertThat(found.path("state").asString("")).isEqualTo(state);
                            assertThat(found.path("cause").asString("")).isEqualTo(cause);
                        });
    }

    /** One that breaks the quadrants, so that it is over at once. */
    private static ToldRating rated(
            TestAgency agency, UUID rating, int month, long revision, boolean open) {
        return new ToldRating(
                rating,
                new PersonId(UUID.fromString(agency.person(ONE))),
                YearMonth.of(2026, month).toString(),
                RatingLevel.SESUAI_EKSPEKTASI,
                RatingLevel.SESUAI_EKSPEKTASI,
                Predikat.SANGAT_BAIK,
                open,
                1,
                revision);
    }

    private static JsonNode of(TestAgency agency, int month, long revision) {
        JsonNode items =
                agency.admin()
                        .get("/v1/siasn/deliveries?person=" + agency.person(ONE))
                        .json()
                        .get("items");
        return items.valueStream()
                .filter(
                        item ->
                                item.get("period")
                                        .asString()
                                        .equals(YearMonth.of(2026, month).toString()))
                .filter(item -> item.get("ratingVersion").asLong() == revision)
                .findFirst()
                .orElse(items);
    }

    private static void saves(String row) {
        SERVER.stubFor(post(SAVE).willReturn(saved(row)));
    }

    private static ResponseDefinitionBuilder saved(String row) {
        return okJson("{\"success\":true,\"mapData\":{\"rwKinerjaPeriodikId\":\"" + row + "\"}}");
    }

    /** SIASN shows it once it has been sent, and nothing before. */
    private static void savesAndShows(String row, int month) {
        SERVER.stubFor(post(SAVE).inScenario(row).willReturn(saved(row)).willSetStateTo("there"));
        SERVER.stubFor(
                get(KEPT)
                        .inScenario(row)
                        .whenScenarioStateIs("there")
                        .willReturn(okJson(found("[" + row(row, month, 2) + "]"))));
    }

    private static void shows(String row) {
        SERVER.stubFor(get(KEPT).willReturn(okJson(found("[" + row + "]"))));
    }

    private static String row(String id, int month, int hasil) {
        return """
               {"id":"%s","tahun":"2026","periodikId":"1","bulanMulaiPenilaian":"%d","bulanSelesaiPenilaian":"%d",
                "hasilKinerjaNilai":"%d","perilakuKerjaNilai":"2","kuadranKinerjaNilai":"%d"}
               """
                .formatted(id, month, month, hasil, hasil);
    }

    private static StringValuePattern equal(String text) {
        return WireMock.equalTo(text);
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
