package id.kinerja.integration.calendar.messaging;

import static java.util.Objects.requireNonNull;

import id.kinerja.integration.calendar.CalendarEvents;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.CalendarChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class CalendarEventsOutbox implements CalendarEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    CalendarEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void decreed(AgencyId agency, HolidayYear year, long revision) {
        var holidays =
                year.holidays().stream()
                        .map(
                                day ->
                                        new CalendarChanged.Holiday(
                                                day.date(), day.kind().name(), day.name()))
                        .toList();
        outbox.tell(
                Topics.CALENDAR,
                new CalendarChanged(
                        agency.value(),
                        year.year(),
                        requireNonNull(year.decree()),
                        holidays,
                        EPOCH,
                        revision));
    }
}
