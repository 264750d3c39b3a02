package id.kinerja.platform.outbox;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.database.RoleConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a service has told and what became of it, as the relay's tables have it. */
public final class ToldEvents {

    private final String service;
    private final RoleConnections relay;

    public ToldEvents(String service, RoleConnections relay) {
        this.service = service;
        this.relay = relay;
    }

    /**
     * @param delivered records that the topic has ever had, those that were sent twice among them
     * @param waiting committed and not yet delivered
     * @param putAside can never be delivered as they are
     */
    public record Told(String topic, long delivered, long waiting, long putAside) {}

    /**
     * @param ends how many records each topic has ever had
     */
    public List<Told> all(Map<String, Long> ends) throws SQLException {
        Map<String, Long> waiting = count("select topic, count(*) from platform.outbox group by 1");
        Map<String, Long> dead =
                count("select topic, count(*) from platform.outbox_dead group by 1");
        return topics().stream()
                .map(
                        topic ->
                                new Told(
                                        topic,
                                        ends.getOrDefault(topic, 0L),
                                        waiting.getOrDefault(topic, 0L),
                                        dead.getOrDefault(topic, 0L)))
                .toList();
    }

    public List<String> topics() {
        return Topics.all().stream()
                .filter(topic -> topic.owner().equals(service))
                .<String>map(Topic::name)
                .toList();
    }

    private Map<String, Long> count(String sql) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = relay.open();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
