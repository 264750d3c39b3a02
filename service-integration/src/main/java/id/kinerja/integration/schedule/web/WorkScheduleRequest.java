package id.kinerja.integration.schedule.web;

import id.kinerja.integration.schedule.WorkSchedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as HR writes it.
 *
 * @param partTime whether its hours are those of part-time contracts; it is then said of people
 *     alone
 */
record WorkScheduleRequest(
        @NotBlank String name,
        @NotBlank String legalBasis,
        @Nullable Boolean partTime,
        @NotEmpty @Size(max = WorkScheduleRequest.MOST_VERSIONS)
                List<@Valid ScheduleVersionRequest> versions) {

    static final int MOST_VERSIONS = 100;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int HALF_A_DAY = 720;

    /**
     * @param flexibleMinutes by how much one may come later and make it up at the end
     * @param days none for a break that ends, such as between the terms of a school
     */
    record ScheduleVersionRequest(
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Min(0) @Max(HALF_A_DAY) Integer flexibleMinutes,
            @NotNull @Size(max = DAYS_OF_A_WEEK) List<@Valid ScheduleDayRequest> days) {

        private WorkSchedule.Version version() {
            return new WorkSchedule.Version(
                    from,
                    to,
                    flexibleMinutes == null ? 0 : flexibleMinutes,
                    days.stream().map(ScheduleDayRequest::day).toList());
        }
    }

    record ScheduleDayRequest(
            @NotNull DayOfWeek weekday,
            @NotNull LocalTime start,
            @NotNull LocalTime end,
            @Min(0) @Max(HALF_A_DAY) int breakMinutes) {

        private WorkSchedule.Day day() {
            return new WorkSchedule.Day(weekday, start, end, breakMinutes);
        }
    }

    WorkSchedule schedule(String code, long seen) {
        return new WorkSchedule(
                code,
                name,
                legalBasis,
                Boolean.TRUE.equals(partTime),
                versions.stream().map(ScheduleVersionRequest::version).toList(),
                seen);
    }
}
