package id.kinerja.platform.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each listener has come, as the database has it. */
public final class TakenEvents {

    private static final String PASSED =
            """
            select coalesce(sum(next_offset), 0) from platform.consumed_offset
            where listener = :listener and topic = :topic
            """;
    private static final String WAITING =
            """
            select count(*) from platform.dead_letter
            where listener = :listener and topic = :topic and replayed_at is null
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

    /**
     * @param ends how many records each topic has ever had
     */
    List<Taken> all(Map<String, Long> ends) {
        List<Taken> all = new ArrayList<>();
        intake.listeners()
                .forEach(
                        (topic, names) ->
                                names.forEach(
                                        name ->
                                                all.add(
                                                        taken(
                                                                topic,
                                                                name,
                                                                ends.getOrDefault(topic, 0L)))));
        return all;
    }

    List<String> topics() {
        return List.of(intake.topics());
    }

    private Taken taken(String topic, String listener, long end) {
        long passed = count(PASSED, topic, listener);
        long dead = count(WAITING, topic, listener);
        // What arrived between the two questions is not behind.
        long delivered = Math.max(end, passed);
        return new Taken(topic, listener, delivered, passed - dead, dead, delivered - passed);
    }

    private long count(String sql, String topic, String listener) {
        return jdbc.sql(sql)
                .param("topic", topic)
                .param("listener", listener)
                .query(Long.class)
                .single();
    }
}
