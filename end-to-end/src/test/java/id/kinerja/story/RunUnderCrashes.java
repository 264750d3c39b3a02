package id.kinerja.story;

import static org.awaitility.Awaitility.await;

import id.kinerja.launcher.demo.Gateway;
import id.kinerja.launcher.demo.HalfYear;
import id.kinerja.launcher.demo.HalfYearPeople;
import id.kinerja.launcher.demo.PaidFiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * July of the kabupaten, paid by what is known on the first of it: its nine people are there in
 * time, and taken for baik until they are rated.
 */
final class RunUnderCrashes {

    static final int PEOPLE = 9;
    static final String MAKER = HalfYearPeople.nip(4);
    static final String CHECKER = HalfYearPeople.nip(5);

    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final String POLICIES = PlayedHalfYear.TUKIN + "policies";
    private static final String FIRST = "2026-07-01";

    private final RunningSystem system;
    private final PlayedHalfYear played;
    private final String id;

    RunUnderCrashes(RunningSystem system, PlayedHalfYear played) {
        this.system = system;
        this.played = played;
        adoptPolicyOfJuly();
        attendOnTheFirst();
        this.id =
                maker().post(
                                PlayedHalfYear.RUNS,
                                Map.of("month", "2026-07", "attendedUntil", FIRST))
                        .get("id")
                        .asString();
    }

    private void adoptPolicyOfJuly() {
        ObjectNode policy = (ObjectNode) inForce().get("document").deepCopy();
        policy.put("version", 3).put("validFrom", FIRST);
        policy.withObject("predikat").put("missing", "ASSUME_BAIK");
        policy.get("examples")
                .forEach(one -> ((ObjectNode) one.get("facts")).put("month", "2026-07"));
        String place = POLICIES + "/" + maker().post(POLICIES, policy).get("id").asString();
        Gateway checker = system.as(CHECKER);
        checker.seen(checker.version(place)).post(place + "/activation", Map.of());
    }

    private JsonNode inForce() {
        String newest =
                maker().get(POLICIES)
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("version").asInt() == 2)
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
        return maker().get(POLICIES + "/" + newest);
    }

    private void attendOnTheFirst() {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            lines.add(number + "\t" + FIRST + " 07:20:00\t0\t15");
            lines.add(number + "\t" + FIRST + " 16:10:00\t1\t15");
        }
        system.anonymous()
                .text(
                        "POST",
                        "/iclock/cdata?SN=" + HalfYear.TERMINAL + "&table=ATTLOG&Stamp=7",
                        String.join("\n", lines) + "\n");
        system.as(HalfYear.ADMIN)
                .post(
                        "/api/integration/v1/attendance-resolutions",
                        Map.of("from", FIRST, "to", FIRST));
    }

    /** Where it stands. */
    String path() {
        return PlayedHalfYear.RUNS + "/" + id;
    }

    JsonNode now() {
        return maker().get(path());
    }

    /** Sent as its maker or its checker would. */
    KeyedPost step(String step) {
        boolean bySecond = step.equals("check") || step.equals("approval");
        return KeyedPost.step(system, bySecond ? CHECKER : MAKER, path(), step);
    }

    /** Its results, once the calculation that goes on has ended by itself. */
    Map<Integer, String> calculated() {
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> now().get("state").asString().equals("CALCULATED"));
        Map<Integer, String> hashes = new TreeMap<>();
        maker().get(path() + "/statements")
                .get("items")
                .forEach(
                        one ->
                                hashes.put(
                                        played.number(one.get("personId").asString()),
                                        one.get("resultHash").asString()));
        return hashes;
    }

    /** What everybody's ledger has of it, person by person, as kind and amount. */
    Map<Integer, List<String>> ledger() {
        Map<Integer, List<String>> ledger = new TreeMap<>();
        IntStream.rangeClosed(1, HalfYearPeople.SIZE)
                .forEach(number -> ledger.put(number, ledgerOf(number)));
        return ledger;
    }

    private List<String> ledgerOf(int number) {
        return maker().get(
                        PlayedHalfYear.TUKIN + "people/" + played.id(number) + "/ledger?limit=200")
                .get("items")
                .valueStream()
                .flatMap(month -> month.get("entries").valueStream())
                .filter(entry -> entry.get("runId").asString().equals(id))
                .map(entry -> entry.get("kind").asString() + " " + entry.get("amount").asLong())
                .toList();
    }

    PaidFiles paidFiles() {
        return new PaidFiles(maker(), id, LocalDate.of(2026, 7, 2));
    }

    /** All of its files and papers by their paths. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file :
                List.of(
                        "payments?profile=webgaji-tukin-txt&kind=INDUK",
                        "payments?profile=webgaji-tukin-xlsx&kind=INDUK",
                        "payments?profile=sipd-tpp-xlsx&kind=INDUK",
                        "payments?profile=json&kind=INDUK",
                        "payments?profile=bank-csv&kind=INDUK&debitAccount=0011223344"
                                + "&debitBank=999999999999&valueDate=2026-07-02",
                        "spj?format=XLSX",
                        "spj?format=PDF")) {
            files.put(file, maker().downloadBytes(path() + "/" + file));
        }
        return files;
    }

    private Gateway maker() {
        return system.as(MAKER);
    }
}
