package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.UUID;

/**
 * That somebody's statement of a month is final; what it says doesn't matter.
 *
 * @param run that granted it
 */
public record SlipNews(PersonId person, UUID run, YearMonth month) {}
