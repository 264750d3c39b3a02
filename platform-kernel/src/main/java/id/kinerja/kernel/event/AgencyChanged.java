package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency (instansi). {@code kind} is LIVE, DEMO or TRAINING; only the last two may have a
 * business clock that stands {@code clockOffsetSeconds} apart from the technical one.
 *
 * @param attendanceCutOffs on which day the attendance of a month ends, by the month since which it
 *     does; absent or empty where each month ends with its own last day
 * @param servicesOff which services the agency does without, on which days; absent or empty where
 *     it uses all
 */
public record AgencyChanged(
        UUID agencyId,
        String code,
        String name,
        String kind,
        String zone,
        long clockOffsetSeconds,
        @Nullable List<CutOff> attendanceCutOffs,
        @Nullable List<ServiceOff> servicesOff,
        long epoch,
        long revision)
        implements StateEvent {

    /**
     * @param since yyyy-MM
     * @param lastDay absent where a month ends with its own last day
     */
    public record CutOff(String since, @Nullable Integer lastDay) {}

    /**
     * @param service SKP, ACTIVITY, EVALUATION or TUKIN
     * @param to the last day
     */
    public record ServiceOff(String service, LocalDate from, @Nullable LocalDate to) {}

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return agencyId.toString();
    }
}
