package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.Punishment;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A discipline decision against the person; the offence is not known here.
 *
 * @param effective the first day on which it counts
 */
public record Discipline(Punishment punishment, LocalDate effective, UUID decision) {}
