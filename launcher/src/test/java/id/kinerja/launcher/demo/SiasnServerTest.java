package id.kinerja.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the stand-in of SIASN says. */
class SiasnServerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TOKENS =
            Map.of("Authorization", "Bearer a", "Auth", "bearer b");

    private final WireMockServer server = SiasnServer.start(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void givesTokensAndAsksForBoth() throws IOException, InterruptedException {
        assertThat(json("POST", SiasnServer.SSO_TOKENS, "", Map.of()).get("expires_in").asInt())
                .isEqualTo(3600);
        assertThat(send("GET", personOf(10), "", Map.of("Auth", "bearer b")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void hasSomeOtherwiseThanTheRegisterAndOneNotAtAll() throws IOException, InterruptedException {
        JsonNode ordinary = json("GET", personOf(10), "", TOKENS).get("data");
        assertThat(ordinary.get("nipBaru").asString()).isEqualTo(DemoPeople.nip(10));
        assertThat(ordinary.get("tmtJabatan").asString()).isEqualTo("01-01-2022");
        assertThat(ordinary.get("kelas_jabatan").asInt()).isEqualTo(DemoPeople.kelasOf(10));
        assertThat(json("GET", personOf(33), "", TOKENS).at("/data/kelas_jabatan").asInt())
                .isEqualTo(DemoPeople.kelasOf(33) + 1);
        assertThat(send("GET", personOf(37), "", TOKENS).statusCode()).isEqualTo(404);
    }

    @Test
    void callsOneUnitOtherwiseAndHasOneThatIsGoneHere() throws IOException, InterruptedException {
        JsonNode units =
                json("GET", SiasnServer.RESOURCES + "/referensi/ref-unor", "", TOKENS).get("data");

        assertThat(units.valueStream().map(unit -> unit.get("namaUnor").asString()))
                .containsExactly("DINAS", "BIDANG-A", "BIDANG B DAN LAYANAN", "BIDANG-LAMA");
        assertThat(send("GET", SiasnServer.RESOURCES + "/referensi/x", "", TOKENS).statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsARatingThatItWasToldUntilItIsTakenOut() throws IOException, InterruptedException {
        String id = json("GET", personOf(10), "", TOKENS).at("/data/id").asString();
        Map<String, Object> rating = new HashMap<>(Map.of("pnsDinilaiId", id, "tahun", 2026));
        rating.put("id", null);
        rating.put("bulanMulaiPenilaian", "5");
        rating.put("hasilKinerjaNilai", 2);
        JsonNode saved =
                json(
                        "POST",
                        SiasnServer.RESOURCES + "/kinerjaperiodik/save",
                        JSON.writeValueAsString(rating),
                        TOKENS);
        String row = saved.at("/mapData/rwKinerjaPeriodikId").asString();
        String list = SiasnServer.RESOURCES + "/pns/rw-kinerjaperiodik/" + DemoPeople.nip(10);

        assertThat(json("GET", list, "", TOKENS).at("/data/0/id").asString()).isEqualTo(row);

        String taken = SiasnServer.RESOURCES + "/kinerjaperiodik/delete/" + row;
        assertThat(send("DELETE", taken, "", TOKENS).statusCode()).isEqualTo(200);
        assertThat(json("GET", list, "", TOKENS).get("data")).isEmpty();
    }

    private static String personOf(int number) {
        return SiasnServer.RESOURCES + "/pns/data-utama/" + DemoPeople.nip(number);
    }

    private JsonNode json(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return JSON.readTree(send(method, path, body, headers).body());
    }

    private HttpResponse<String> send(
            String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
