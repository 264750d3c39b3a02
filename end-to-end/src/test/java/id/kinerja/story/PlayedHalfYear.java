package id.kinerja.story;

import id.kinerja.launcher.demo.Gateway;
import id.kinerja.launcher.demo.HalfYear;
import id.kinerja.launcher.demo.HalfYearPeople;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The kabupaten of {@code ./kinerja demo half-year}, as those who pay it see it. */
final class PlayedHalfYear {

    static final String TUKIN = "/api/tukin/v1/";
    static final String RUNS = TUKIN + "runs";

    /** The name of the run of THR; those of months go by their month. */
    static final String THR = "THR";

    private final RunningSystem system;
    private final String printed;
    private final Map<String, String> runs = new TreeMap<>();
    private final Map<String, String> people = new TreeMap<>();

    /** Plays it where nobody has. */
    PlayedHalfYear(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        this.printed = system.kinerja("demo", "half-year");
        maker().get(RUNS)
                .get("items")
                .forEach(run -> runs.put(nameOf(run), run.get("id").asString()));
        system.as(HalfYear.ADMIN)
                .get("/api/integration/v1/people?limit=200")
                .get("items")
                .forEach(
                        person ->
                                people.put(
                                        person.path("nip").asString(""),
                                        person.get("id").asString()));
    }

    private static String nameOf(JsonNode run) {
        String kind = run.get("kind").asString();
        return kind.equals("MONTH") ? run.get("month").asString() : kind;
    }

    /** What the demo told. */
    String printed() {
        return printed;
    }

    Gateway maker() {
        return system.as(HalfYearPeople.nip(4));
    }

    String run(String name) {
        return runs.getOrDefault(name, "none");
    }

    JsonNode of(String name, String what) {
        return maker().get(RUNS + "/" + run(name) + what);
    }

    /**
     * @param month as the path has it, with the kind of what is no month
     */
    JsonNode statement(int number, String month) {
        return maker().get(TUKIN + "statements/" + id(number) + "/" + month);
    }

    /** Each difference that the run settles, as kind, month, person and amount. */
    List<String> corrections(String name) {
        return of(name, "/corrections")
                .get("items")
                .valueStream()
                .map(
                        one ->
                                "%s %s %d %d"
                                        .formatted(
                                                one.get("kind").asString(),
                                                one.get("month").asString(),
                                                number(one.get("personId").asString()),
                                                one.get("delta").asLong()))
                .toList();
    }

    String id(int number) {
        return people.getOrDefault(HalfYearPeople.nip(number), "nobody");
    }

    /** Nought for nobody of them. */
    int number(String id) {
        for (int number = 1; number <= HalfYearPeople.SIZE; number++) {
            if (id(number).equals(id)) {
                return number;
            }
        }
        return 0;
    }
}
