package id.kinerja.integration.inbox;

import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tasks that a delegate has in another's name: those of the official, shown to both, so that what
 * the one has done is gone for the other too.
 */
public final class TasksOfDelegates {

    private TasksOfDelegates() {}

    /** Tasks of a kind that somebody has. */
    public record Kind(PersonId official, String kind) {}

    /**
     * @param officials behind him for an act
     */
    public static List<Kind> behind(Function<DelegatedAct, Set<PersonId>> officials) {
        return Arrays.stream(DelegatedAct.values())
                .flatMap(
                        act ->
                                officials.apply(act).stream()
                                        .map(official -> new Kind(official, kindOf(act))))
                .toList();
    }

    private static String kindOf(DelegatedAct act) {
        return switch (act) {
            case VERIFY_LOGS -> "LOG_TO_VERIFY";
            case DECIDE_REQUESTS -> "ATTENDANCE_REQUEST_TO_DECIDE";
        };
    }
}
