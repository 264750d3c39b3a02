package id.kinerja.integration.calendar.web;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.Categories;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.Summary;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import id.kinerja.integration.calendar.CalendarEntry;
import id.kinerja.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of an iCalendar file (RFC 5545). A file that breaks off, that isn't UTF-8, or
 * that has a line which can't be read is refused as a whole: what is missing might be a day off.
 */
final class CalendarFileReader {

    private static final String REFUSED = "calendar-file-invalid";
    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final String END = "END:VCALENDAR";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern EVENT_BEGINS = line("BEGIN:VEVENT");
    private static final Pattern EVENT_ENDS = line("END:VEVENT");

    /** That a zone isn't known, which no date without hours depends on. */
    private static final Set<Integer> OF_ZONES = Set.of(5, 37, 38, 39, 43);

    /** Of other lines nothing depends on whether they can be read. */
    private static final Set<String> LINES_THAT_MATTER =
            Set.of(
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "SUMMARY",
                    "CATEGORIES",
                    "STATUS",
                    "RRULE",
                    "RDATE",
                    "RECURRENCE-ID");

    private CalendarFileReader() {}

    static List<CalendarEntry> entries(byte[] file) {
        String text = text(file);
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw refused("calendar-file-unreadable");
        }
        List<CalendarEntry> entries = new ArrayList<>();
        try (ICalReader reader = new ICalReader(text)) {
            for (ICalendar one = reader.readNext(); one != null; one = reader.readNext()) {
                requireReadable(reader.getWarnings());
                one.getEvents().stream().map(CalendarFileReader::entry).forEach(entries::add);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        // One that stands within another, since that never ends, is none of the calendar's.
        if (entries.size() != lines(EVENT_BEGINS, text)
                || entries.size() != lines(EVENT_ENDS, text)) {
            throw refused("calendar-file-unreadable");
        }
        return entries;
    }

    private static Pattern line(String text) {
        return Pattern.compile("^" + text + "\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    private static long lines(Pattern line, String text) {
        return line.matcher(text).results().count();
    }

    private static String text(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
        } catch (CharacterCodingException otherEncoding) {
            throw refused("calendar-file-not-utf8");
        }
    }

    private static void requireReadable(List<ParseWarning> warnings) {
        for (ParseWarning warning : warnings) {
            String property = warning.getPropertyName();
            if (warning.getCode() != null && OF_ZONES.contains(warning.getCode())) {
                continue;
            }
            if (property == null || LINES_THAT_MATTER.contains(property.toUpperCase(Locale.ROOT))) {
                Integer line = warning.getLineNumber();
                throw refused("calendar-line-unreadable", line == null ? 0 : line);
            }
        }
    }

    private static Refused refused(String code, Object... arguments) {
        return Refused.invalid(REFUSED, Refused.Finding.of("", code, arguments));
    }

    private static CalendarEntry entry(VEvent event) {
        Set<CalendarEntry.Trait> traits = EnumSet.noneOf(CalendarEntry.Trait.class);
        LocalDate starts = only(event, DateStart.class);
        LocalDate ends = only(event, DateEnd.class);
        if (hasHours(event.getDateStart())) {
            traits.add(CalendarEntry.Trait.HAS_HOURS);
        }
        if (ends == null && event.getDateEnd() != null) {
            traits.add(CalendarEntry.Trait.ENDS_UNREADABLY);
        }
        if (starts != null && event.getDateEnd() == null && event.getDuration() != null) {
            ends = after(starts, event.getDuration(), traits);
        }
        if (recurs(event)) {
            traits.add(CalendarEntry.Trait.RECURS);
        }
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            traits.add(CalendarEntry.Trait.CANCELLED);
        }
        Summary summary = event.getSummary();
        return new CalendarEntry(
                summary == null ? null : summary.getValue(),
                event.getCategories().stream()
                        .map(Categories::getValues)
                        .flatMap(List::stream)
                        .toList(),
                starts,
                ends,
                traits);
    }

    private static boolean recurs(VEvent event) {
        List<RecurrenceDates> dates = event.getRecurrenceDates();
        return event.getRecurrenceRule() != null
                || event.getRecurrenceId() != null
                || !dates.isEmpty();
    }

    /** The date as it is written, whatever zone this machine stands in; of two, neither holds. */
    private static @Nullable LocalDate only(
            VEvent event, Class<? extends DateOrDateTimeProperty> type) {
        List<? extends DateOrDateTimeProperty> written = event.getProperties(type);
        if (written.size() != 1 || hasHours(written.getFirst())) {
            return null;
        }
        ICalDate value = written.getFirst().getValue();
        DateTimeComponents parts = value == null ? null : value.getRawComponents();
        try {
            return parts == null
                    ? null
                    : LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static boolean hasHours(@Nullable DateOrDateTimeProperty property) {
        return property != null && property.getValue() != null && property.getValue().hasTime();
    }

    /** In whole days or weeks, as RFC 5545 asks of an event that has no hours. */
    private static @Nullable LocalDate after(
            LocalDate starts, DurationProperty property, Set<CalendarEntry.Trait> traits) {
        Duration duration = property.getValue();
        if (duration == null || duration.hasTime() || duration.isPrior()) {
            traits.add(CalendarEntry.Trait.ENDS_UNREADABLY);
            return null;
        }
        try {
            return starts.plusWeeks(count(duration.getWeeks())).plusDays(count(duration.getDays()));
        } catch (DateTimeException beyondTime) {
            traits.add(CalendarEntry.Trait.ENDS_UNREADABLY);
            return null;
        }
    }

    private static int count(@Nullable Integer part) {
        return part == null ? 0 : part;
    }
}
