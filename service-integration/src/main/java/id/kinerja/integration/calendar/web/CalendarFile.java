package id.kinerja.integration.calendar.web;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import id.kinerja.integration.calendar.CalendarVersion;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.kernel.AgencyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Days off as an iCalendar file (RFC 5545), the same bytes each time. */
final class CalendarFile {

    private static final String PRODUCT = "-//Kinerja//Kalender//ID";

    private CalendarFile() {}

    static byte[] of(AgencyId agency, List<CalendarVersion> versions) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        for (CalendarVersion version : versions) {
            UUID whose = version.unit() == null ? agency.value() : version.unit().value();
            version.said().holidays().stream()
                    .map(day -> event(whose, day, Date.from(version.recordedAt())))
                    .forEach(calendar::addEvent);
        }
        return bytes(calendar);
    }

    /** Its UID stays whatever a later decree calls the day. */
    private static VEvent event(UUID whose, HolidayYear.Holiday day, Date recordedAt) {
        VEvent event = new VEvent();
        event.setUid("hol-%s-%s@kinerja".formatted(day.date(), whose));
        event.setDateTimeStamp(recordedAt);
        event.setDateStart(new DateStart(date(day.date())));
        event.setDateEnd(new DateEnd(date(day.date().plusDays(1))));
        event.setSummary(day.name());
        event.addCategories(day.kind().name());
        event.setTransparency(true);
        return event;
    }

    private static ICalDate date(LocalDate date) {
        return new ICalDate(
                new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
                false);
    }

    private static byte[] bytes(ICalendar calendar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ICalWriter writer = new ICalWriter(bytes, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }
}
