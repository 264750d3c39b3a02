package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** An agency's own attendance system, which reports punches in batches as a client of its own. */
public final class SimulatedAttendanceSystem {

    private static final String BATCHES = "/api/integration/v1/punch-batches";
    private static final int BATCH = 1_000;

    private final Gateway gateway;
    private final String source;
    private final int batch;

    /**
     * @param token of the system's client
     * @param source as which it is registered
     */
    public SimulatedAttendanceSystem(String url, String token, String source) {
        this(new Gateway(url, token), source, BATCH);
    }

    SimulatedAttendanceSystem(Gateway gateway, String source, int batch) {
        this.gateway = gateway;
        this.source = source;
        this.batch = batch;
    }

    /**
     * Reports them and tells how many became of what, and of each that is no punch why.
     *
     * @param lines each a number, a time with its offset and a direction, with tabs in between; the
     *     same line again is the same punch
     */
    public void play(List<String> lines, PrintStream out) {
        List<Map<String, Object>> items =
                IntStream.range(0, lines.size())
                        .filter(line -> !lines.get(line).isBlank())
                        .mapToObj(line -> item(line + 1, lines.get(line)))
                        .toList();
        Map<String, Integer> counts = new TreeMap<>();
        for (int from = 0; from < items.size(); from += batch) {
            List<Map<String, Object>> part =
                    items.subList(from, Math.min(from + batch, items.size()));
            JsonNode answer =
                    gateway.post(
                            BATCHES,
                            Map.of(
                                    "source", source,
                                    "batchId", UUID.randomUUID().toString(),
                                    "items", part));
            tell(part, answer.get("results"), counts, out);
        }
        out.println(counts);
        int refused = counts.getOrDefault("REJECTED", 0);
        if (refused > 0) {
            throw new LauncherFault(
                    "%d of %d were refused; mend them and send the file again"
                            .formatted(refused, items.size()));
        }
    }

    private static Map<String, Object> item(int number, String line) {
        String[] cells = line.strip().split("\t", -1);
        if (cells.length != 3) {
            throw new LauncherFault(
                    "Line %d is not a number, a time such as 2026-05-04T07:28:11+07:00 and IN, OUT or UNDEFINED, with tabs in between"
                            .formatted(number));
        }
        return Map.of(
                "externalId",
                String.join("/", cells),
                "subject",
                Map.of("nip", cells[0]),
                "occurredAt",
                cells[1],
                "direction",
                cells[2]);
    }

    private static void tell(
            List<Map<String, Object>> part,
            JsonNode results,
            Map<String, Integer> counts,
            PrintStream out) {
        List<JsonNode> told = new ArrayList<>(results.valueStream().toList());
        for (int place = 0; place < told.size(); place++) {
            JsonNode result = told.get(place);
            counts.merge(result.get("status").asString(), 1, Integer::sum);
            String why = result.path("reason").asString(result.path("error").toString());
            if (!why.isEmpty()) {
                out.println(part.get(place).get("externalId") + ": " + why);
            }
        }
    }
}
