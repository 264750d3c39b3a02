package id.kinerja.integration.terminal;

import id.kinerja.kernel.Refused;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a terminal's files mean; their names are in lower case. Nothing is guessed: a
 * direction that is in neither list makes a row one that isn't understood.
 *
 * @param direction absent where the files say none
 * @param arrivals what stands in it for an arrival, and departures for a departure
 * @param serial in which column a row names its terminal, where files hold rows of several
 */
public record FileProfile(
        String pin,
        String time,
        String pattern,
        @Nullable String direction,
        List<String> arrivals,
        List<String> departures,
        @Nullable String serial) {

    private static final String WRONG = "file-profile-invalid";
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 11, 28, 17, 4);

    public FileProfile {
        arrivals = List.copyOf(arrivals);
        departures = List.copyOf(departures);
    }

    /** Refuses what no row could be read by. */
    public void requireReadable() {
        if (!isReadable(pattern)) {
            throw Refused.invalid(WRONG, Refused.Finding.of("timePattern", "time-pattern-wrong"));
        }
        if (!Collections.disjoint(arrivals, departures)) {
            throw Refused.invalid(WRONG, Refused.Finding.of("departures", "direction-twice"));
        }
    }

    /** Without which a file can't be read. */
    public Set<String> columns() {
        return Stream.of(pin, time, direction, serial)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where the cells are no punch of this terminal. */
    Optional<AttlogLine> read(Map<String, String> cells, String serialNumber) {
        String said = serial == null ? "" : cells.getOrDefault(serial, "");
        if (!said.isEmpty() && !said.equals(serialNumber)) {
            return Optional.empty();
        }
        return status(direction == null ? "" : cells.getOrDefault(direction, ""))
                .flatMap(
                        status ->
                                AttlogLine.of(
                                        cells.getOrDefault(pin, ""),
                                        cells.getOrDefault(time, ""),
                                        formatter(pattern),
                                        status));
    }

    /** A row that has been kept because it could not be read. */
    Optional<AttlogLine> read(String row, String serialNumber) {
        return read(
                Arrays.stream(row.split("\t"))
                        .map(cell -> cell.split("=", 2))
                        .filter(cell -> cell.length == 2)
                        .collect(
                                Collectors.toMap(
                                        cell -> cell[0],
                                        cell -> cell[1],
                                        (first, second) -> first)),
                serialNumber);
    }

    /** A row as it is kept. */
    static String text(Map<String, String> cells) {
        return new TreeMap<>(cells)
                .entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + cell.getValue().replaceAll("\\s", " "))
                        .collect(Collectors.joining("\t"));
    }

    private Optional<Integer> status(String said) {
        if (said.isEmpty()) {
            return Optional.of(AttlogLine.UNDEFINED);
        }
        if (arrivals.contains(said)) {
            return Optional.of(0);
        }
        return departures.contains(said) ? Optional.of(1) : Optional.empty();
    }

    private static boolean isReadable(String pattern) {
        try {
            DateTimeFormatter formatter = formatter(pattern);
            return LocalDateTime.parse(SAMPLE.format(formatter), formatter).equals(SAMPLE);
        } catch (DateTimeException | IllegalArgumentException notAPattern) {
            return false;
        }
    }

    /** A year is meant without its era, however it is written. */
    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
