package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.UUID;

/**
 * That an official decides nothing about somebody on these days.
 *
 * @param holds not where it was withdrawn before it began
 */
public record Conflict(
        AgencyId agency,
        UUID id,
        PersonId official,
        PersonId person,
        boolean holds,
        DateRange during) {}
