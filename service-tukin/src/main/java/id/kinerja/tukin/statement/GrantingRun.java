package id.kinerja.tukin.statement;

import java.time.YearMonth;
import java.util.UUID;

/**
 * The approved run by which a statement became final.
 *
 * @param month of the run, which is a later one where the statement's month was held
 * @param version of its calculation
 * @param locked whether it is written down whom it pays, too
 */
public record GrantingRun(UUID id, YearMonth month, int version, boolean locked) {}
