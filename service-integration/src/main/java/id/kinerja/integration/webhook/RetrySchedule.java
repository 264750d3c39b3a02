package id.kinerja.integration.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message is sent again that hasn't arrived, as Standard Webhooks advises. */
public final class RetrySchedule {

    /** An endpoint that has taken nothing for so long is left alone until somebody looks at it. */
    public static final Duration UNTIL_DISABLED = Duration.ofDays(3);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int JITTER_PERCENT = 20;
    private static final int PERCENT = 100;

    private RetrySchedule() {}

    /**
     * @param tries that have failed
     * @param chance from 0 to 99, so that what fails together doesn't come back together
     * @return nothing where it is given up
     */
    public static Optional<Duration> pause(int tries, int chance) {
        return tries > PAUSES.size()
                ? Optional.empty()
                : Optional.of(jittered(PAUSES.get(tries - 1), chance));
    }

    /** How long an endpoint is left in peace after so many failures on end. */
    public static Duration rest(int failures, int chance) {
        long times = 1L << Math.min(failures - 1, 10);
        Duration rest = SHORTEST_REST.multipliedBy(times);
        return jittered(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST, chance);
    }

    /** Up to a fifth longer. */
    private static Duration jittered(Duration pause, int chance) {
        return pause.plusMillis(pause.toMillis() * JITTER_PERCENT * chance / (PERCENT * PERCENT));
    }
}
