package id.kinerja.kernel.event;

import id.kinerja.kernel.AttendanceCutOffs;
import java.time.LocalDate;
import java.time.YearMonth;
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
     * @param lastDay 1 to 28; absent where a month ends with its own last day, or with a late one
     * @param lateDay 29 to 31, of a month that is shorter its last day; whoever doesn't know it
     *     takes the month to end with its own last day
     */
    public record CutOff(String since, @Nullable Integer lastDay, @Nullable Integer lateDay) {

        private static final int IN_EVERY_MONTH = 28;

        public static CutOff of(AttendanceCutOffs.CutOff settled) {
            Integer day = settled.lastDay();
            boolean late = day != null && day > IN_EVERY_MONTH;
            return new CutOff(settled.since().toString(), late ? null : day, late ? day : null);
        }

        public AttendanceCutOffs.CutOff settled() {
            return new AttendanceCutOffs.CutOff(
                    YearMonth.parse(since), lateDay == null ? lastDay : lateDay);
        }
    }

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
