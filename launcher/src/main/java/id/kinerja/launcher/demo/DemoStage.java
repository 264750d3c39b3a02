package id.kinerja.launcher.demo;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.FormatMethod;
import id.kinerja.launcher.Installation;
import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.Tokens;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What the scenes of the demo share: who is who, how to speak as somebody, and what is told. */
final class DemoStage {

    private static final Locale INDONESIA = Locale.of("id", "ID");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Tokens live five minutes. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Tokens tokens;
    private final PrintStream out;
    private final Cast cast;
    private final Map<String, Speaker> speakers = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Map<Integer, String> people = Map.of();

    DemoStage(Installation installation, PrintStream out, Cast cast) {
        this.cast = cast;
        this.installation = installation;
        this.tokens = new Tokens(installation);
        this.out = out;
    }

    private record Speaker(Gateway gateway, long since) {

        boolean old() {
            return System.nanoTime() - since > TOKEN_USE.toNanos();
        }
    }

    Cast cast() {
        return cast;
    }

    Installation installation() {
        return installation;
    }

    @FormatMethod
    void say(String format, Object... arguments) {
        out.printf(INDONESIA, format + "%n", arguments);
    }

    /** Says it now, and again in the summary at the end. */
    @FormatMethod
    void note(String format, Object... arguments) {
        notes.add(String.format(INDONESIA, format, arguments));
        out.println(notes.getLast());
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** With a token that is taken anew before it is too old. */
    Gateway as(String user) {
        return speakers.compute(
                        user, (name, known) -> known == null || known.old() ? speaker(name) : known)
                .gateway();
    }

    private Speaker speaker(String user) {
        return new Speaker(
                new Gateway(installation.gatewayUrl(), tokens.of(user)), System.nanoTime());
    }

    Gateway as(int number) {
        return as(nip(number));
    }

    String nip(int number) {
        return cast.nip().apply(number);
    }

    Gateway admin() {
        return as(cast.admin());
    }

    boolean knows(String user) {
        return tokens.find(user).isPresent();
    }

    boolean hasRole(int number, String role) {
        return tokens.find(nip(number))
                .filter(token -> Tokens.roles(token).contains(role))
                .isPresent();
    }

    /** Tokens that were taken before a grant don't show it. */
    void takeNewTokens() {
        speakers.clear();
    }

    /** Reads who is in the register, once HR has brought them in. */
    void meetPeople() {
        Map<String, String> idByNip = new HashMap<>();
        admin().get("/api/integration/v1/people?limit=200")
                .get("items")
                .forEach(
                        person ->
                                idByNip.put(
                                        person.path("nip").asString(""),
                                        person.get("id").asString()));
        Map<Integer, String> met = new LinkedHashMap<>();
        for (int number = 1; number <= cast.size(); number++) {
            met.put(number, requireNonNull(idByNip.get(nip(number))));
        }
        people = met;
    }

    Map<Integer, String> people() {
        return people;
    }

    String id(int number) {
        return requireNonNull(people.get(number));
    }

    JsonNode slipOf(int number, String month) {
        return as(number).get("/api/tukin/v1/statements/me/" + month);
    }

    int openTasksOf(int number) {
        return as(number).get("/api/integration/v1/inbox/me/count").get("open").asInt();
    }

    void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LauncherFault("Waited in vain for " + what + "; see ./kinerja logs");
            }
            Thread.sleep(Duration.ofMillis(300));
        }
    }
}
