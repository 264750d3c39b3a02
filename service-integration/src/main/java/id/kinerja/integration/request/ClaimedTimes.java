package id.kinerja.integration.request;

import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When he came and went by his own word, or when he would like to; local to the site.
 *
 * @param arrival for hours out it is when he is back
 */
public record ClaimedTimes(@Nullable LocalDateTime arrival, @Nullable LocalDateTime departure) {

    public static final ClaimedTimes NONE = new ClaimedTimes(null, null);

    /**
     * What is wrong with them for such a request.
     *
     * @param date the work date; a shift may end on the day behind
     * @param now at the site
     */
    List<Finding> findings(RequestKind kind, LocalDate date, LocalDateTime now) {
        List<Finding> findings = new ArrayList<>(needed(kind));
        Stream.ofNullable(arrival)
                .filter(at -> outside(date, at))
                .forEach(at -> findings.add(Finding.of("arrival", "time-outside-day")));
        Stream.ofNullable(departure)
                .filter(at -> outside(date, at))
                .forEach(at -> findings.add(Finding.of("departure", "time-outside-day")));
        if (inWrongOrder(kind)) {
            findings.add(Finding.of("departure", "ends-before-it-starts"));
        }
        if (kind.claimsPresence() && Stream.of(times()).anyMatch(at -> at.isAfter(now))) {
            findings.add(Finding.of("date", "day-not-over"));
        }
        return findings;
    }

    /** An izin is for hours in which he would have to work, who may come later and leave later. */
    List<Finding> outside(WorkingHours hours, RequestKind kind) {
        LocalDateTime last = hours.end().plus(hours.flexible());
        return switch (kind) {
            case IZIN_TERLAMBAT -> outside("arrival", arrival, hours.start(), last);
            case IZIN_PULANG_CEPAT -> outside("departure", departure, hours.start(), last);
            case IZIN_KELUAR ->
                    Stream.of(
                                    outside("departure", departure, hours.start(), last),
                                    outside("arrival", arrival, hours.start(), last))
                            .flatMap(List::stream)
                            .toList();
            case LUPA_PRESENSI, TERMINAL_RUSAK, IZIN_SEHARI, WFA -> List.of();
        };
    }

    private static List<Finding> outside(
            String field, @Nullable LocalDateTime at, LocalDateTime start, LocalDateTime last) {
        return at == null || (!at.isBefore(start) && !at.isAfter(last))
                ? List.of()
                : List.of(
                        Finding.of(
                                field,
                                "time-outside-work",
                                start.toLocalTime(),
                                last.toLocalTime()));
    }

    private List<Finding> needed(RequestKind kind) {
        boolean arrivalMissing = arrival == null;
        boolean departureMissing = departure == null;
        return switch (kind) {
            case LUPA_PRESENSI, TERMINAL_RUSAK ->
                    arrivalMissing && departureMissing ? missing("arrival") : List.of();
            case IZIN_TERLAMBAT -> arrivalMissing ? missing("arrival") : List.of();
            case IZIN_PULANG_CEPAT -> departureMissing ? missing("departure") : List.of();
            case IZIN_KELUAR ->
                    arrivalMissing || departureMissing
                            ? missing(arrivalMissing ? "arrival" : "departure")
                            : List.of();
            case IZIN_SEHARI, WFA -> List.of();
        };
    }

    private static List<Finding> missing(String field) {
        return List.of(Finding.of(field, "time-needed"));
    }

    private boolean inWrongOrder(RequestKind kind) {
        if (arrival == null || departure == null) {
            return false;
        }
        return kind == RequestKind.IZIN_KELUAR
                ? !departure.isBefore(arrival)
                : !arrival.isBefore(departure);
    }

    private LocalDateTime[] times() {
        return Stream.of(arrival, departure)
                .filter(java.util.Objects::nonNull)
                .toArray(LocalDateTime[]::new);
    }

    private static boolean outside(LocalDate date, LocalDateTime at) {
        return at.toLocalDate().isBefore(date) || at.toLocalDate().isAfter(date.plusDays(1));
    }
}
