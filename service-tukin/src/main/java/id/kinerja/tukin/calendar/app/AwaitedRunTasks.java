package id.kinerja.tukin.calendar.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.calendar.PayDay;
import id.kinerja.tukin.calendar.RunCalendar;
import id.kinerja.tukin.calendar.RunCalendars;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** One task for a month that is to be paid soon and has no run. */
@Component
public class AwaitedRunTasks {

    private static final String TO_OPEN = "RUN_TO_OPEN";

    private static final int DAYS_BEFORE = 7;

    private final RunCalendars calendars;
    private final TaskBoard board;
    private final BusinessClock clock;

    AwaitedRunTasks(RunCalendars calendars, TaskBoard board, BusinessClock clock) {
        this.calendars = calendars;
        this.board = board;
        this.clock = clock;
    }

    /** Asks for the runs of all months that are near by the agency's own clock. */
    void ask(AgencyId agency) {
        board.open(near(agency).stream().map(AwaitedRunTasks::task).toList());
    }

    /** Months that are moved away, or aren't paid by the calendar any more, are not asked for. */
    void follow(AgencyId agency, RunCalendar kept) {
        List<UUID> near = near(agency).stream().map(day -> reference(day.month())).toList();
        board.close(
                TO_OPEN,
                months(kept.year()).stream()
                        .map(AwaitedRunTasks::reference)
                        .filter(one -> !near.contains(one))
                        .toList());
        ask(agency);
    }

    /** The run of the month is there. */
    public void opened(YearMonth month) {
        calendars.opened(month);
        board.close(TO_OPEN, List.of(reference(month)));
    }

    private List<PayDay> near(AgencyId agency) {
        return calendars.awaitedBy(clock.today(agency).plusDays(DAYS_BEFORE));
    }

    private static List<YearMonth> months(Year year) {
        return IntStream.rangeClosed(1, 12).mapToObj(year::atMonth).toList();
    }

    private static Task task(PayDay day) {
        return Task.of(
                        Role.PENGELOLA_TUKIN,
                        TO_OPEN,
                        reference(day.month()),
                        "/api/tukin/v1/run-calendars/" + day.month().getYear())
                .dueOn(day.payOn());
    }

    private static UUID reference(YearMonth month) {
        return UUID.nameUUIDFromBytes(month.toString().getBytes(StandardCharsets.UTF_8));
    }
}
