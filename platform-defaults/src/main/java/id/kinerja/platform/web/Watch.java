package id.kinerja.platform.web;

import id.kinerja.kernel.Refused;
import id.kinerja.platform.security.TokenLife;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of a long work's changes while they happen, as server-sent events. Every replica reads them
 * from the database, so it doesn't matter which of them works.
 */
public final class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 15;

    private final JsonMapper json;
    private final Clock clock;
    private final Duration longest;
    private volatile boolean running;

    /**
     * @param longest shorter than the gateway waits
     */
    Watch(JsonMapper json, Clock clock, Duration longest) {
        this.json = json;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * How a work stands.
     *
     * @param id of this stand: another one after each change, without a line break
     * @param goesOn whether there may be changes without anybody's word
     * @param view what is told of it
     */
    public record Stand(String id, boolean goesOn, Object view) {}

    /**
     * Returns when the work is over, the time is, the caller's token ends, the listener has gone,
     * or the service stops. What the first look refuses is refused to the caller; a later one ends
     * the stream, and whoever comes back is told why. Whoever comes back with the last stand of a
     * work that is over is answered 204, at which browsers stop coming.
     *
     * @param name of the events
     * @param seen the stand that the listener knows already
     */
    public void watch(
            String name, @Nullable String seen, Supplier<Stand> look, HttpServletResponse response)
            throws IOException {
        Stand stand = look.get();
        if (!stand.goesOn() && stand.id().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        PrintWriter events = begin(response);
        try {
            follow(new Told(name, events, seen == null ? "" : seen), stand, look);
        } catch (Refused ended) {
            LOG.info("A stream of events ends, since {}", ended.code());
        } catch (RuntimeException fault) {
            // It has begun, so no problem can be told; whoever comes back is told one.
            LOG.warn("A stream of events ends early", fault);
        }
    }

    private void follow(Told told, Stand first, Supplier<Stand> look) {
        Instant end = end();
        Stand stand = first;
        for (int looks = 1; running && told.isHeard(); looks++) {
            told.tell(stand, looks);
            if (!stand.goesOn() || !clock.instant().isBefore(end) || !paused()) {
                return;
            }
            stand = look.get();
        }
    }

    private Instant end() {
        Instant latest = clock.instant().plus(longest);
        return TokenLife.end().filter(latest::isAfter).orElse(latest);
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

    private static boolean paused() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One listener, and what he has been told last. */
    private final class Told {

        private final String name;
        private final PrintWriter events;
        private String last;

        private Told(String name, PrintWriter events, String last) {
            this.name = name;
            this.events = events;
            this.last = last;
        }

        private boolean isHeard() {
            return !events.checkError();
        }

        private void tell(Stand stand, int looks) {
            if (!stand.id().equals(last)) {
                last = stand.id();
                events.write("id: " + last + "\nevent: " + name + "\ndata: ");
                events.write(json.writeValueAsString(stand.view()));
                events.write("\n\n");
            } else if (looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                events.write(": \n\n");
            }
            events.flush();
        }
    }
}
