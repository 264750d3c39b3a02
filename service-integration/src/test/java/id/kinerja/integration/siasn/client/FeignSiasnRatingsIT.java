package id.kinerja.integration.siasn.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.siasn.client.SiasnStub.RESOURCES;
import static id.kinerja.integration.siasn.client.SiasnStub.SERVER;
import static id.kinerja.integration.siasn.client.SiasnStub.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.kinerja.integration.siasn.KeptRating;
import id.kinerja.integration.siasn.OutgoingRating;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingMarks;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnRatings;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Nip;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ratings as SIASN takes, declines and shows them. */
@ServiceTest
class FeignSiasnRatingsIT {

    private static final Nip NIP = new Nip("190001012000012001");
    private static final String ANNUAL = RESOURCES + "/skp22/save";
    private static final String PERIODIC = RESOURCES + "/kinerjaperiodik/save";
    private static final String DELETE = RESOURCES + "/kinerjaperiodik/delete/row-1";
    private static final RatedPeriod YEAR = RatedPeriod.read("2026").orElseThrow();
    private static final RatedPeriod QUARTER = RatedPeriod.read("2026-Q1").orElseThrow();

    private final SiasnLine line;
    private final FeignSiasnRatings ratings;
    private final SiasnAccess access =
            new SiasnAccess(
                    AgencyId.next(), new SiasnCredentials("a", "b", "c", "operator", "d"), null);

    @Autowired
    FeignSiasnRatingsIT(
            SiasnClient client,
            GatewayTokenClient gateway,
            SsoTokenClient sso,
            SiasnProperties properties,
            Clock clock) {
        this.line = new SiasnLine(new SiasnTokens(gateway, sso, clock), properties);
        this.ratings = new FeignSiasnRatings(client, line);
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

    @Test
    void tellsAYearAndAQuarterEachInItsOwnWords() {
        answers(
                ANNUAL,
                okJson("{\"success\":true,\"mapData\":{\"rwSkpId\":\"row-1\"},\"message\":\"\"}"));
        answers(
                PERIODIC,
                okJson("{\"Success\":true,\"MapData\":{\"rwKinerjaPeriodikId\":\"row-2\"}}"));

        assertThat(ratings.save(access, rating(YEAR, "row-0")))
                .isEqualTo(new SiasnRatings.Taken("row-1"));
        assertThat(ratings.save(access, rating(QUARTER, null)))
                .isEqualTo(new SiasnRatings.Taken("row-2"));

        SERVER.verify(
                postRequestedFor(urlPathEqualTo(ANNUAL))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"id":"row-0","tahun":2026,"pnsDinilaiOrang":"siasn-1","hasilKinerjaNilai":2,
                                         "perilakuKerjaNilai":1,"kuadranKinerjaNilai":2,"statusPenilai":"ASN",
                                         "penilaiNipNrp":"190001012000011002","penilaiNama":"CONTOH ÀTASAN","penilaiGolongan":"42",
                                         "penilaiJabatan":"Kepala","penilaiUnorNama":"Bagian","path":[]}
                                        """)));
        SERVER.verify(
                postRequestedFor(urlPathEqualTo(PERIODIC))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"id":null,"pnsDinilaiId":"siasn-1","tahun":2026,"periodikId":"2",
                                         "bulanMulaiPenilaian":"1","tahunMulaiPenilaian":2026,"bulanSelesaiPenilaian":"3",
                                         "tahunSelesaiPenilaian":2026,"hasilKinerjaNilai":2,"perilakuKerjaNilai":1,
                                         "kuadranKinerjaNilai":2,"koefisienId":"12","statusPenilai":"ASN","penilaiNipNrp":"190001012000011002",
                                         "penilaiNama":"CONTOH ÀTASAN","penilaiGolongan":"42","penilaiJabatanNama":"Kepala",
                                         "penilaiUnorNama":"Bagian","path":[]}
                                        """)));
    }

    @Test
    void saysWhyItWasDeclinedWithoutNumbersOfPeople() {
        answers(
                PERIODIC,
                okJson("{\"success\":false,\"message\":\"golongan 190001012000011002 salah\"}"));
        assertThat(ratings.save(access, rating(QUARTER, null)))
                .isEqualTo(new SiasnRatings.Declined("golongan … salah"));

        answers(PERIODIC, okJson("{\"code\":0,\"message\":\"tidak valid\"}").withStatus(422));
        assertThat(ratings.save(access, rating(QUARTER, null)))
                .isEqualTo(new SiasnRatings.Declined("tidak valid"));
    }

    @Test
    void tellsOnceAndDoesNotKnowWhatBecameOfItWhereNoAnswerComes() {
        answers(PERIODIC, aResponse().withStatus(503));
        assertThat(ratings.save(access, rating(QUARTER, null)))
                .isEqualTo(new SiasnRatings.Unknown(SiasnFault.UNAVAILABLE));
        SERVER.verify(exactly(1), postRequestedFor(urlPathEqualTo(PERIODIC)));

        answers(PERIODIC, aResponse().withBody("<html>"));
        assertThat(ratings.save(access, rating(QUARTER, null)))
                .isEqualTo(new SiasnRatings.Unknown(SiasnFault.UNREADABLE));

        answers(PERIODIC, okJson("{}").withFixedDelay(5_000));
        assertThat(ratings.save(access, rating(QUARTER, null)))
                .isEqualTo(new SiasnRatings.Unknown(SiasnFault.UNAVAILABLE));
    }

    @Test
    void readsWhatSiasnHas() {
        SERVER.stubFor(
                get(RESOURCES + "/pns/rw-skp22/" + NIP.digits())
                        .willReturn(
                                okJson(
                                        found(
                                                """
                                                [{"id":"row-1","tahun":"2026","hasilKinerjaNilai":"2","PerilakuKerjaNilai":"2",
                                                  "KuadranKinerjaNilai":"2"},{"tahun":2025},{"id":"row-2"},"x"]
                                                """))));
        SERVER.stubFor(
                get(RESOURCES + "/pns/rw-kinerjaperiodik/" + NIP.digits())
                        .willReturn(SiasnStub.missing()));

        assertThat(ratings.kept(access, NIP, YEAR))
                .isInstanceOfSatisfying(
                        SiasnReply.Found.class,
                        reply ->
                                assertThat(reply.value())
                                        .isEqualTo(
                                                List.of(
                                                        new KeptRating(
                                                                "row-1",
                                                                2026,
                                                                RatedPeriod.Kind.YEAR,
                                                                null,
                                                                null,
                                                                new RatingMarks(2, 2, 2)),
                                                        saysLittle(null, 2025),
                                                        saysLittle("row-2", null))));
        assertThat(ratings.kept(access, NIP, QUARTER))
                .isEqualTo(new SiasnReply.Found<>(List.of(), Set.of()));
    }

    @Test
    void findsOneThatIsNotThereAnyMoreToBeOut() {
        SERVER.stubFor(delete(DELETE).willReturn(okJson("{\"success\":true}")));
        assertThat(ratings.remove(access, "row-1"))
                .isEqualTo(new SiasnReply.Found<>(true, Set.of()));

        SERVER.stubFor(delete(DELETE).willReturn(SiasnStub.missing()));
        assertThat(ratings.remove(access, "row-1"))
                .isEqualTo(new SiasnReply.Found<>(false, Set.of()));

        SERVER.stubFor(delete(DELETE).willReturn(aResponse().withStatus(404).withBody("<html>")));
        assertThat(ratings.remove(access, "row-1"))
                .isEqualTo(new SiasnReply.Failed<>(SiasnFault.UNREADABLE));
    }

    private static KeptRating saysLittle(@Nullable String id, @Nullable Integer year) {
        return new KeptRating(id, year, RatedPeriod.Kind.YEAR, null, null, null);
    }

    private static void answers(String path, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(path).willReturn(answer));
    }

    private static OutgoingRating rating(RatedPeriod period, @Nullable String replaced) {
        return new OutgoingRating(
                "siasn-1",
                period,
                new RatingMarks(2, 1, 2),
                new OutgoingRating.Assessor(
                        true, "190001012000011002", "CONTOH ÀTASAN", "42", "Kepala", "Bagian"),
                period.isAnnual() ? null : "12",
                replaced);
    }
}
