package id.kinerja.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sends requests that bear repetition: reads, logins, and changes with an idempotency key.
 *
 * <p>A connection that was idle may be closed by the other side in the very moment it is used
 * again; such a request is sent once more.
 */
public final class Sender {

    private static final int TRIES = 3;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Throws {@link LauncherFault} with this text where nobody answers. */
    public HttpResponse<String> send(HttpRequest request, String nobodyAnswers) {
        return send(request, HttpResponse.BodyHandlers.ofString(), nobodyAnswers);
    }

    /** The same, for an answer that is no text. */
    public <T> HttpResponse<T> send(
            HttpRequest request, HttpResponse.BodyHandler<T> answer, String nobodyAnswers) {
        return send(request, answer, nobodyAnswers, TRIES);
    }

    private <T> HttpResponse<T> send(
            HttpRequest request,
            HttpResponse.BodyHandler<T> answer,
            String nobodyAnswers,
            int tries) {
        try {
            return client.send(request, answer);
        } catch (IOException fault) {
            if (tries > 1) {
                return send(request, answer, nobodyAnswers, tries - 1);
            }
            throw new LauncherFault(nobodyAnswers, fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Stopped while waiting for an answer", stopped);
        }
    }
}
