package id.kinerja.activity.log.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.LogAction;
import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with entries. */
@Service
public class LogActions {

    private final PlannedResults plannedResults;
    private final Superiors superiors;

    LogActions(PlannedResults plannedResults, Superiors superiors) {
        this.plannedResults = plannedResults;
        this.superiors = superiors;
    }

    /** Relations and results are asked for once, however many entries there are. */
    @Transactional(readOnly = true)
    public Function<DailyLog, List<LogAction>> of(Actor actor, Collection<DailyLog> logs) {
        var deciding = superiors.deciding(actor, logs);
        Predicate<DailyLog> mayDecide = log -> deciding.apply(log).isPresent();
        Set<UUID> agreed =
                plannedResults.agreed(
                        logs.stream()
                                .filter(mayDecide)
                                .map(log -> log.written().entry().result())
                                .collect(toSet()));
        return log ->
                Actions.open(
                        LogAction.class,
                        action ->
                                switch (action) {
                                    case MEND -> actor.is(log.written().person()) && log.isOpen();
                                    case RETURN -> mayDecide.test(log) && log.waits();
                                    case VERIFY ->
                                            mayDecide.test(log)
                                                    && log.waits()
                                                    && agreed.contains(
                                                            log.written().entry().result());
                                });
    }
}
