package id.kinerja.integration.daftarhadir;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was at a unit on a day, from when until when; what a terminal has of them counts rather than
 * the list.
 */
public record DaftarHadir(
        DaftarHadirId id,
        UnitId unit,
        LocalDate date,
        List<Line> lines,
        State state,
        PersonId enteredBy,
        @Nullable PersonId attestedBy,
        long revision) {

    /** Where it stands. */
    public enum State {
        ENTERED,
        ATTESTED,
        RETURNED,
        /** It had been entered or attested, and holds no more. */
        CANCELLED
    }

    /**
     * One person's line; one of both times is there.
     *
     * @param arrival local to the site
     * @param departure local to the site; of a shift it may be on the day behind
     */
    public record Line(
            PersonId person, @Nullable LocalDateTime arrival, @Nullable LocalDateTime departure) {

        /**
         * What is wrong with the times, as field and code.
         *
         * @param now at the site
         */
        public Optional<Fault> fault(LocalDate date, LocalDateTime now) {
            if (arrival == null && departure == null) {
                return Optional.of(new Fault("arrival", "time-needed"));
            }
            if (arrival != null && outside(date, arrival)) {
                return Optional.of(new Fault("arrival", "time-outside-day"));
            }
            if (departure != null && outside(date, departure)) {
                return Optional.of(new Fault("departure", "time-outside-day"));
            }
            if (arrival != null && arrival.isAfter(now)) {
                return Optional.of(new Fault("arrival", "time-to-come"));
            }
            if (departure != null && departure.isAfter(now)) {
                return Optional.of(new Fault("departure", "time-to-come"));
            }
            return arrival != null && departure != null && !arrival.isBefore(departure)
                    ? Optional.of(new Fault("departure", "ends-before-it-starts"))
                    : Optional.empty();
        }

        private static boolean outside(LocalDate date, LocalDateTime at) {
            return at.toLocalDate().isBefore(date) || at.toLocalDate().isAfter(date.plusDays(1));
        }
    }

    /** What is wrong, and where. */
    public record Fault(String field, String code) {}

    public DaftarHadir {
        lines = List.copyOf(lines);
    }

    /** The same one with these lines alone. */
    public DaftarHadir with(List<Line> others) {
        return new DaftarHadir(id, unit, date, others, state, enteredBy, attestedBy, revision);
    }

    public Optional<DaftarHadir> attested(PersonId by) {
        return state == State.ENTERED ? Optional.of(to(State.ATTESTED, by)) : Optional.empty();
    }

    public Optional<DaftarHadir> returned() {
        return state == State.ENTERED ? Optional.of(to(State.RETURNED, null)) : Optional.empty();
    }

    public Optional<DaftarHadir> cancelled() {
        return state == State.ENTERED || state == State.ATTESTED
                ? Optional.of(to(State.CANCELLED, attestedBy))
                : Optional.empty();
    }

    /** Neither who entered it nor anybody who stands in it. */
    public boolean mayBeAttestedBy(PersonId person) {
        return !person.equals(enteredBy)
                && lines.stream().noneMatch(line -> line.person().equals(person));
    }

    public List<Confirmations.OfDay> confirms() {
        return lines.stream()
                .flatMap(
                        line ->
                                confirmations(line)
                                        .map(
                                                what ->
                                                        new Confirmations.OfDay(
                                                                new StaleDays.Day(
                                                                        line.person(), date),
                                                                what)))
                .toList();
    }

    private static Stream<Confirmation> confirmations(Line line) {
        return Stream.concat(
                Stream.ofNullable(line.arrival())
                        .map(at -> new Confirmation.Noted(Punch.Direction.IN, at, true)),
                Stream.ofNullable(line.departure())
                        .map(at -> new Confirmation.Noted(Punch.Direction.OUT, at, true)));
    }

    private DaftarHadir to(State after, @Nullable PersonId by) {
        return new DaftarHadir(id, unit, date, lines, after, enteredBy, by, revision + 1);
    }
}
