package id.kinerja.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A step of something that is sent as often as it takes, by one key, as whoever got no answer does.
 *
 * @param user who takes it
 * @param seen the version of what is changed
 */
record KeyedPost(RunningSystem system, String user, String path, String key, long seen) {

    /** Of an answer that never came. */
    static final int BROKEN = 0;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(int status, String body) {}

    /** As it stands now. */
    static KeyedPost step(RunningSystem system, String user, String path, String step) {
        long seen = system.as(user).version(path);
        return new KeyedPost(system, user, path + "/" + step, UUID.randomUUID().toString(), seen);
    }

    Answer send() {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            return new Answer(BROKEN, String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for an answer", stopped);
        }
    }

    CompletableFuture<Answer> sendMeanwhile() {
        return CompletableFuture.supplyAsync(this::send);
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create(system.gatewayUrl() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + system.tokenOf(user))
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + seen + "\"")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }
}
