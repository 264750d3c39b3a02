package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.PunchBehind;
import id.kinerja.integration.attendance.PunchFlag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch behind a day as it is shown.
 *
 * @param deviceTime the time at the site
 * @param receivedAt by the agency's own clock
 * @param directionBasis whether the source said the direction, or it is inferred from the hours
 * @param source where it came from
 * @param rawId of what it came in, as it was sent
 * @param verify the terminal's own number for how it knew him; each model has its own
 * @param method how an attendance system says that it knew him, or what the number means on the
 *     model of the terminal
 * @param workMode where an attendance system says that he worked
 * @param withdrawn whether it is his no more, and the day stands as it was closed with it
 */
record PunchView(
        UUID id,
        LocalDateTime deviceTime,
        Instant occurredAt,
        Instant receivedAt,
        Punch.Direction direction,
        DirectionBasis directionBasis,
        PunchSourceView source,
        UUID rawId,
        @Nullable Integer verify,
        @Nullable String method,
        @Nullable String workMode,
        List<PunchFlag> flags,
        boolean withdrawn) {

    /**
     * Where a punch came from.
     *
     * @param serialNumber of a device, or the name of an attendance system
     * @param kind by which way it came, as terminals have it
     */
    record PunchSourceView(String serialNumber, String kind, String site) {}

    static PunchView of(PunchBehind punch) {
        return new PunchView(
                punch.id(),
                punch.local(),
                punch.occurredAt(),
                punch.receivedAt(),
                punch.direction(),
                DirectionBasis.of(punch.direction(), punch.byTerminal()),
                new PunchSourceView(punch.source(), punch.kind(), punch.site()),
                punch.raw(),
                punch.verify(),
                punch.method(),
                punch.workMode(),
                punch.flags().stream().sorted().toList(),
                punch.withdrawn());
    }
}
