package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings files in as HR does: sent, looked through, applied. */
final class FilesIn {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String token;
    private final Api api;
    private final String profile;

    FilesIn(String base, AgencyId agency, String person) {
        this(base, agency, person, "personnel");
    }

    /**
     * @param profile of what the files are
     */
    FilesIn(String base, AgencyId agency, String person, String profile) {
        this.profile = profile;
        this.base = base;
        this.token =
                TestIssuer.token(
                        agency, PersonId.parse(person), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        this.api = Api.at(base).as(token);
    }

    /** What became of a file. */
    record Outcome(String id, JsonNode job, List<String> findings) {

        String state() {
            return job.get("state").asString();
        }

        int count(String what) {
            return job.at("/counts/" + what).asInt();
        }

        int people() {
            return job.at("/counts/people").asInt();
        }

        int assignments() {
            return job.at("/counts/assignments").asInt();
        }

        String fault() {
            return job.at("/fault/code").asString();
        }
    }

    Outcome lookThrough(String csv) {
        return lookThrough(csv.getBytes(StandardCharsets.UTF_8));
    }

    Outcome lookThrough(byte[] file) {
        HttpResponse<String> answer = send(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return outcome(JSON.readTree(answer.body()).get("id").asString());
    }

    Outcome bringIn(String csv) {
        return bringIn(csv.getBytes(StandardCharsets.UTF_8));
    }

    Outcome bringIn(byte[] file) {
        Outcome checked = lookThrough(file);
        if (!checked.state().equals("CHECKED")) {
            return checked;
        }
        String path = "/v1/imports/" + checked.id();
        String tag = Objects.requireNonNull(api.get(path).headers().get("etag"));
        Api.Answer applied = api.with("If-Match", tag).post(path + "/application", "");
        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        return outcome(checked.id());
    }

    HttpResponse<String> send(byte[] file) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/v1/imports?profile=" + profile))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Outcome outcome(String id) {
        String path = "/v1/imports/" + id;
        await().atMost(SOON)
                .until(
                        () ->
                                !List.of("CHECKING", "APPLYING")
                                        .contains(api.get(path).json().get("state").asString()));
        List<String> findings =
                api.get(path + "/findings?limit=200")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(FilesIn::finding)
                        .toList();
        return new Outcome(id, api.get(path).json(), findings);
    }

    private static String finding(JsonNode finding) {
        return finding.path("row").asInt(0)
                + " "
                + finding.get("field").asString()
                + " "
                + finding.get("code").asString();
    }
}
