package id.kinerja.platform.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of an import's changes while they happen. Every replica reads them from the database, so it
 * doesn't matter which of them works on the file.
 */
final class ImportWatch implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 15;

    private final JsonMapper json;
    private final Clock clock;
    private final Duration longest;
    private volatile boolean running;

    /**
     * @param longest shorter than a token lives, and than the gateway waits
     */
    ImportWatch(JsonMapper json, Clock clock, Duration longest) {
        this.json = json;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Returns when the import is over, the time is, the listener has gone, or the service stops.
     *
     * @param seen the revision that the listener knows already
     */
    void watch(
            Supplier<ImportJob> read,
            long seen,
            Function<ImportJob, Object> view,
            HttpServletResponse response)
            throws IOException {
        ImportJob job = read.get();
        PrintWriter events = begin(response);
        long told = seen;
        Instant end = clock.instant().plus(longest);
        for (int look = 1; running && !events.checkError(); look++) {
            if (job.revision() > told) {
                told = job.revision();
                tell(events, job, view);
            } else if (look % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                events.write(": \n\n");
                events.flush();
            }
            if (!job.state().isWorkedOn() || clock.instant().isAfter(end) || !paused()) {
                return;
            }
            job = read.get();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Streams are let go before the web server waits for its requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static PrintWriter begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        PrintWriter events = response.getWriter();
        events.write("retry: 1000\n\n");
        events.flush();
        return events;
    }

    private void tell(PrintWriter events, ImportJob job, Function<ImportJob, Object> view) {
        events.write("id: " + job.revision() + "\nevent: import\ndata: ");
        events.write(json.writeValueAsString(view.apply(job)));
        events.write("\n\n");
        events.flush();
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
