package id.kinerja.launcher.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The ratings that SIASN was told of, by the rows in which it keeps them. */
final class SiasnRatings {

    private static final List<String> MARKS =
            List.of("hasilKinerjaNilai", "perilakuKerjaNilai", "kuadranKinerjaNilai");
    private static final List<String> PERIOD =
            List.of("tahun", "periodikId", "bulanMulaiPenilaian", "bulanSelesaiPenilaian");

    private final Map<String, Row> rows = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    private record Row(String person, boolean annual, Map<String, Object> shown) {}

    /** The id of the row; empty where it names nobody. */
    Optional<String> save(JsonNode rating, boolean annual) {
        String person = rating.path(annual ? "pnsDinilaiOrang" : "pnsDinilaiId").asString("");
        if (person.isEmpty()) {
            return Optional.empty();
        }
        String id =
                rating.path("id").isNull()
                        ? "%032x".formatted(next.incrementAndGet())
                        : rating.path("id").asString();
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("id", id));
        for (String field : annual ? List.of("tahun") : PERIOD) {
            shown.put(field, rating.path(field).asString(""));
        }
        MARKS.forEach(field -> shown.put(field, rating.path(field).asInt()));
        rows.put(id, new Row(person, annual, shown));
        return Optional.of(id);
    }

    boolean remove(String id) {
        return rows.remove(id) != null;
    }

    List<Map<String, Object>> of(String person, boolean annual) {
        List<Map<String, Object>> shown = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.person().equals(person) && row.annual() == annual)
                .forEach(row -> shown.add(row.shown()));
        return shown;
    }
}
