package id.kinerja.integration.personnel;

import java.time.LocalDate;

/**
 * What a position was called by decree.
 *
 * @param since the day from which it was
 */
public record PositionName(String name, LocalDate since, String decree, LocalDate decreeDate) {}
