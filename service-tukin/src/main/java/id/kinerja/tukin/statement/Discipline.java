package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.Punishment;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A discipline decision against the person; the offence is not known here.
 *
 * @param effective the first day on which it counts
 * @param until the last one; absent where the decree names none, and in facts that were kept before
 *     it was
 */
public record Discipline(
        Punishment punishment, LocalDate effective, @Nullable LocalDate until, UUID decision) {}
