package id.kinerja.integration.attendance;

import java.time.Instant;

/** Until when the shifts of the agency in scope were seen to end. */
public interface EndedShifts {

    /**
     * Since when nobody has looked; they are seen herewith until {@code now}. Of an agency that
     * nobody has looked at yet, a day ago.
     */
    Instant seenUntil(Instant now);
}
