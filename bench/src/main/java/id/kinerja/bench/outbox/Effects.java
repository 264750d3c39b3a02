package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A listener as services have them, in a database of its own: an event has its effect when the
 * transaction of the listener has committed.
 */
final class Effects implements AutoCloseable {

    private static final String SERVICE = "evaluation";
    private static final String DIFFERENT =
            """
            select count(*) from (
                (select person_id, revision from expected except select person_id, revision from effect)
                union all
                (select person_id, revision from effect where person_id between ? and ?
                 except select person_id, revision from expected)
            ) as different
            """;

    private static volatile @Nullable Arrivals arrivals;

    private final Ground ground;
    private final AnnotationConfigApplicationContext context;

    Effects(Ground ground) {
        this.ground = ground;
        this.context = PlatformContext.of(ground, SERVICE, Listening.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        StateListener<ProgressChanged> listener(JdbcClient jdbc) {
            return new Listener(jdbc);
        }
    }

    /**
     * What has its effect next counts for this run; of events that are overtaken only the newest.
     */
    void next(Arrivals of) {
        arrivals = of;
    }

    /** The newest of every person, and nothing else of this run. */
    void check(Told told) throws SQLException {
        try (Connection connection = ground.superuser(SERVICE);
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table expected (person_id uuid, revision bigint)");
            expect(connection, told);
            try (PreparedStatement different = connection.prepareStatement(DIFFERENT)) {
                different.setObject(1, told.person(0));
                different.setObject(2, told.person(told.people() - 1));
                try (ResultSet row = different.executeQuery()) {
                    row.next();
                    Gate.equal("Effects that differ, both ways", 0L, row.getLong(1));
                }
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static void expect(Connection connection, Told told) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into expected select * from unnest(?::uuid[], ?::bigint[])")) {
            UUID[] people = new UUID[told.people()];
            Long[] revisions = new Long[told.people()];
            for (int i = 0; i < people.length; i++) {
                people[i] = told.person(i);
                revisions[i] = (long) told.lastRevision(i);
            }
            insert.setArray(1, connection.createArrayOf("uuid", people));
            insert.setArray(2, connection.createArrayOf("bigint", revisions));
            insert.executeUpdate();
        }
    }

    private record Listener(JdbcClient jdbc) implements StateListener<ProgressChanged> {

        @Override
        public String name() {
            return "bench";
        }

        @Override
        public Topic<ProgressChanged> topic() {
            return Topics.PROGRESS;
        }

        @Override
        public void take(List<ProgressChanged> events) {
            jdbc.sql(
                            """
                            insert into effect as kept (agency_id, person_id, month, revision)
                            select platform.agency(), * from unnest(:people::uuid[], :months::text[], :revisions::bigint[])
                            on conflict (person_id, month) do update set revision = excluded.revision
                            where excluded.revision > kept.revision
                            """)
                    .param(
                            "people",
                            events.stream().map(ProgressChanged::personId).toArray(UUID[]::new))
                    .param(
                            "months",
                            events.stream().map(ProgressChanged::month).toArray(String[]::new))
                    .param(
                            "revisions",
                            events.stream().map(ProgressChanged::revision).toArray(Long[]::new))
                    .update();
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            note(events);
                        }
                    });
        }

        private static void note(List<ProgressChanged> events) {
            long now = System.nanoTime();
            Arrivals of = arrivals;
            if (of != null) {
                events.forEach(event -> of.effect(event.personId(), event.revision(), now));
            }
        }
    }
}
