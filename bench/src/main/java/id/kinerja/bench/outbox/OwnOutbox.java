package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.outbox.Outbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The platform's outbox and relay, told as a use case tells it: behind the wall, as the app role.
 */
final class OwnOutbox implements OutboxUnderTest {

    static final String SERVICE = "activity";

    private static final AgencyId AGENCY = new AgencyId(Told.AGENCY);
    private static final int BATCH = 1_000;

    private final Ground ground;
    private final AnnotationConfigApplicationContext context;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    OwnOutbox(Ground ground) {
        this.ground = ground;
        this.context = PlatformContext.of(ground, SERVICE);
        this.outbox = context.getBean(Outbox.class);
        this.transactions = context.getBean(TransactionTemplate.class);
    }

    @Override
    public void tell(ProgressChanged event, Runnable committed) {
        AgencyScope.run(
                AGENCY,
                () ->
                        transactions.executeWithoutResult(
                                status -> {
                                    atCommit(committed);
                                    outbox.tell(Topics.PROGRESS, event);
                                }));
    }

    @Override
    public long tellAll(List<ProgressChanged> events) {
        long[] moment = new long[1];
        AgencyScope.run(
                AGENCY,
                () ->
                        transactions.executeWithoutResult(
                                status -> {
                                    atCommit(() -> moment[0] = System.nanoTime());
                                    for (int i = 0; i < events.size(); i += BATCH) {
                                        int end = Math.min(events.size(), i + BATCH);
                                        outbox.tellAll(Topics.PROGRESS, events.subList(i, end));
                                    }
                                }));
        return moment[0];
    }

    @Override
    public long waiting() {
        return count(ground, "select count(*) from platform.outbox");
    }

    @Override
    public void close() {
        context.close();
    }

    static long count(Ground ground, String sql) {
        try (Connection connection = ground.superuser(SERVICE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException("The outbox can't be counted", fault);
        }
    }

    /** Before the relay is woken, which happens in the same moment. */
    private static void atCommit(Runnable committed) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        committed.run();
                    }
                });
    }
}
