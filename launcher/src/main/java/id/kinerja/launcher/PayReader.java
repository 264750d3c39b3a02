package id.kinerja.launcher;

import id.kinerja.launcher.demo.Gateway;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks into the pay of an agency as one of its people, for as long as it takes. */
final class PayReader {

    private static final String PASSWORD = "KINERJA_PASSWORD";

    /** Tokens live five minutes. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(3);

    /** The gateway takes 1,200 requests a minute of one caller. */
    private static final Duration PACE = Duration.ofMillis(60);

    private final Installation installation;
    private final Map<String, String> environment;
    private final String user;
    private @Nullable Gateway gateway;
    private long since;

    private PayReader(Installation installation, Map<String, String> environment, String user) {
        this.installation = installation;
        this.environment = environment;
        this.user = user;
    }

    /**
     * @param words the command, the user, and the month where one is meant
     */
    static void reproduce(
            Installation installation, Map<String, String> environment, String[] words) {
        if (words.length < 2) {
            throw new LauncherFault("Usage: ./kinerja reproduce USER [MONTH]");
        }
        String month = words.length > 2 ? month(words[2]) : "";
        PayReader reader = new PayReader(installation, environment, words[1]);
        new RunReproduction(reader::read, System.out).reproduce(month);
    }

    private static String month(String word) {
        try {
            return YearMonth.parse(word).toString();
        } catch (DateTimeParseException noMonth) {
            throw new LauncherFault(word + " is no month; one is written as 2026-03", noMonth);
        }
    }

    private JsonNode read(String path) {
        Gateway now = gateway;
        if (now == null || System.nanoTime() - since > TOKEN_USE.toNanos()) {
            now = new Gateway(installation.gatewayUrl(), token());
            gateway = now;
            since = System.nanoTime();
        }
        pause();
        return now.get(path);
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Stopped before the end", stopped);
        }
    }

    /** A password on a command line would be seen by everybody on this machine. */
    private String token() {
        Tokens tokens = new Tokens(installation);
        String password = environment.getOrDefault(PASSWORD, "");
        return password.isEmpty() ? tokens.of(user) : tokens.of(user, password);
    }
}
