package id.kinerja.platform.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each listener has come, as the database has it. */
public final class TakenEvents {

    private static final String PASSED =
            """
            select topic, listener, sum(next_offset) as number from platform.consumed_offset
            group by topic, listener
            """;
    private static final String WAITING =
            """
            select topic, listener, count(*) as number from platform.dead_letter
            where replayed_at is null group by topic, listener
            """;

    private final JdbcClient jdbc;
    private final EventIntake intake;

    public TakenEvents(JdbcClient jdbc, EventIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /**
     * One listener at one topic: taken, put aside and behind make up what was delivered.
     *
     * @param delivered records that the topic has ever had
     * @param deadLettered put aside and not taken since
     * @param behind not read yet
     */
    public record Taken(
            String topic,
            String listener,
            long delivered,
            long taken,
            long deadLettered,
            long behind) {}

    private record At(String topic, String listener) {}

    /**
     * @param ends how many records each topic has ever had
     */
    List<Taken> all(Map<String, Long> ends) {
        Map<At, Long> passed = numbers(PASSED);
        Map<At, Long> waiting = numbers(WAITING);
        return intake.listeners().entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream().map(name -> new At(entry.getKey(), name)))
                .map(
                        at ->
                                taken(
                                        at,
                                        ends.getOrDefault(at.topic(), 0L),
                                        passed.getOrDefault(at, 0L),
                                        waiting.getOrDefault(at, 0L)))
                .toList();
    }

    List<String> topics() {
        return List.of(intake.topics());
    }

    private static Taken taken(At at, long end, long passed, long dead) {
        // What arrived between the two questions is not behind.
        long delivered = Math.max(end, passed);
        return new Taken(
                at.topic(), at.listener(), delivered, passed - dead, dead, delivered - passed);
    }

    private Map<At, Long> numbers(String sql) {
        Map<At, Long> numbers = new HashMap<>();
        jdbc.sql(sql)
                .query(
                        row -> {
                            numbers.put(
                                    new At(row.getString("topic"), row.getString("listener")),
                                    row.getLong("number"));
                        });
        return numbers;
    }
}
