package id.kinerja.integration.schedule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.schedule.WorkSchedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule as it is shown. */
record WorkScheduleView(
        String code,
        String name,
        String legalBasis,
        boolean partTime,
        List<ScheduleVersionView> versions,
        long version) {

    /**
     * @param to absent where it holds until the next such one begins
     * @param netMinutesPerWeek without breaks
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleVersionView(
            LocalDate from,
            @Nullable LocalDate to,
            int flexibleMinutes,
            int daysPerWeek,
            long netMinutesPerWeek,
            List<ScheduleDayView> days) {

        private static ScheduleVersionView of(WorkSchedule.Version version) {
            return new ScheduleVersionView(
                    version.from(),
                    version.to(),
                    version.flexibleMinutes(),
                    version.days().size(),
                    version.netMinutesPerWeek(),
                    version.days().stream().map(ScheduleDayView::of).toList());
        }
    }

    record ScheduleDayView(DayOfWeek weekday, LocalTime start, LocalTime end, int breakMinutes) {

        private static ScheduleDayView of(WorkSchedule.Day day) {
            return new ScheduleDayView(day.weekday(), day.start(), day.end(), day.breakMinutes());
        }
    }

    static WorkScheduleView of(WorkSchedule schedule) {
        return new WorkScheduleView(
                schedule.code(),
                schedule.name(),
                schedule.legalBasis(),
                schedule.partTime(),
                schedule.versions().stream().map(ScheduleVersionView::of).toList(),
                schedule.revision());
    }
}
