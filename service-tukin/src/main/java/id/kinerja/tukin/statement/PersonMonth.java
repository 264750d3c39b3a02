package id.kinerja.tukin.statement;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.RatingLag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one person's month, whoever told them and in whatever order.
 *
 * @param places the days on which he held which class, as CPNS or not; days in none pay nothing
 * @param acting the posts held as Plt in the month
 * @param days those that count for the month by the agency's cut-off, of paid service
 * @param leaveDays the working days among them that a leave decree covers
 * @param discipline the decisions that may still count in the month
 * @param predikat absent until a rating has been delivered
 * @param attendedUntil the last day of which attendance must be known, where a month was the
 *     calendar's; kept so in facts from before there were cut-offs, and absent otherwise
 * @param attended the days of which attendance must be known; absent in facts from before
 * @param rated false where the agency does without ratings, so that nobody waits for one and none
 *     counts; absent in facts from before
 * @param ratedBefore what was delivered of the quarter and the year before; absent in facts from
 *     before
 * @param outside what officers have supplied that holds in the month or did on the last day before
 *     it; none in facts from before
 * @param effort what daily logs come to; absent in facts from before
 * @param since the first day of paid service here; absent in facts from before
 * @param extra where not the month is paid but what is paid once in a year of it
 * @param twoPrimaries whether two places have days in common, of which it isn't known which counts;
 *     absent for no, and in facts from before it was asked
 * @param daysOff the weekdays of the month that the agency's calendar takes off, where something
 *     changes within it; absent otherwise, and in facts from before
 */
public record PersonMonth(
        PersonId person,
        YearMonth month,
        List<Place> places,
        List<Acting> acting,
        List<Day> days,
        List<LeaveDay> leaveDays,
        List<Discipline> discipline,
        @Nullable Predikat predikat,
        @Nullable LocalDate attendedUntil,
        @Nullable List<DateRange> attended,
        @Nullable Boolean rated,
        @Nullable List<RatedBefore> ratedBefore,
        List<OutsideFact> outside,
        @Nullable Effort effort,
        @Nullable LocalDate since,
        @Nullable ExtraFacts extra,
        @Nullable Boolean twoPrimaries,
        @Nullable List<LocalDate> daysOff) {

    public PersonMonth {
        acting = List.copyOf(acting);
        leaveDays = List.copyOf(leaveDays);
        discipline = List.copyOf(discipline);
        places = List.copyOf(places);
        days = List.copyOf(days);
        attended = attended == null ? null : List.copyOf(attended);
        ratedBefore = ratedBefore == null ? null : List.copyOf(ratedBefore);
        outside = outside == null ? List.of() : List.copyOf(outside);
        daysOff = daysOff == null ? null : List.copyOf(daysOff);
    }

    /** Of a month that is paid itself. */
    public PersonMonth(
            PersonId person,
            YearMonth month,
            List<Place> places,
            List<Acting> acting,
            List<Day> days,
            List<LeaveDay> leaveDays,
            List<Discipline> discipline,
            @Nullable Predikat predikat,
            @Nullable LocalDate attendedUntil,
            @Nullable List<DateRange> attended,
            @Nullable Boolean rated,
            @Nullable List<RatedBefore> ratedBefore,
            List<OutsideFact> outside,
            @Nullable Effort effort,
            @Nullable LocalDate since) {
        this(
                person,
                month,
                places,
                acting,
                days,
                leaveDays,
                discipline,
                predikat,
                attendedUntil,
                attended,
                rated,
                ratedBefore,
                outside,
                effort,
                since,
                null,
                overlap(places) ? true : null,
                null);
    }

    private static boolean overlap(List<Place> places) {
        List<Place> inOrder = places.stream().sorted(Place.IN_ORDER).toList();
        LocalDate held = LocalDate.MIN;
        for (Place place : inOrder) {
            if (!place.from().isAfter(held)) {
                return true;
            }
            held = place.to();
        }
        return false;
    }

    /** Whether a place has days on which he holds another one, too. */
    boolean isOneOfTwo(Place place) {
        return Boolean.TRUE.equals(twoPrimaries)
                && places.stream()
                                .filter(one -> !one.from().isAfter(place.to()))
                                .filter(one -> !place.from().isAfter(one.to()))
                                .count()
                        > 1;
    }

    /** The same where that is paid of it. */
    public PersonMonth paying(ExtraFacts once) {
        return with(days, predikat, attended, ratedBefore, once);
    }

    /** Nothing where he holds no place on it. */
    public Optional<Place> placeOn(LocalDate day) {
        return places.stream()
                .filter(place -> !day.isBefore(place.from()) && !day.isAfter(place.to()))
                .findFirst();
    }

    /**
     * The same with these in place of the days of the same dates. Those of dates that must be known
     * and aren't yet are added, others are left aside.
     */
    public PersonMonth withDays(Collection<Day> other) {
        Map<LocalDate, Day> byDate = other.stream().collect(toMap(Day::date, Function.identity()));
        Set<LocalDate> there = days.stream().map(Day::date).collect(toSet());
        Stream<Day> replaced = days.stream().map(day -> byDate.getOrDefault(day.date(), day));
        Stream<Day> added =
                datesToKnow()
                        .filter(date -> !there.contains(date))
                        .flatMap(date -> Stream.ofNullable(byDate.get(date)));
        return with(
                Stream.concat(replaced, added).sorted(Comparator.comparing(Day::date)).toList(),
                predikat,
                attended,
                ratedBefore);
    }

    /** The same where officers have supplied that. */
    public PersonMonth withOutside(List<OutsideFact> other) {
        return new PersonMonth(
                person,
                month,
                places,
                acting,
                days,
                leaveDays,
                discipline,
                predikat,
                attendedUntil,
                attended,
                rated,
                ratedBefore,
                other,
                effort,
                since,
                extra,
                twoPrimaries,
                daysOff);
    }

    /** The same where the calendar takes these off, if something changes within the month. */
    public PersonMonth off(Collection<LocalDate> dates) {
        return changesWithin() && !dates.isEmpty()
                ? new PersonMonth(
                        person,
                        month,
                        places,
                        acting,
                        days,
                        leaveDays,
                        discipline,
                        predikat,
                        attendedUntil,
                        attended,
                        rated,
                        ratedBefore,
                        outside,
                        effort,
                        since,
                        extra,
                        twoPrimaries,
                        dates.stream().sorted().toList())
                : this;
    }

    /** Whether its days aren't all worth the same, whichever policy counts them. */
    private boolean changesWithin() {
        DateRange whole = DateRange.of(month);
        return places.size() != 1
                || places.getFirst().days() < month.lengthOfMonth()
                || acting.stream().anyMatch(post -> !post.days().equals(whole))
                || outside.stream().anyMatch(fact -> starts(fact, whole) || ends(fact, whole));
    }

    private static boolean starts(OutsideFact fact, DateRange whole) {
        return fact.from().isAfter(whole.from()) && !fact.from().isAfter(whole.lastDay());
    }

    private static boolean ends(OutsideFact fact, DateRange whole) {
        LocalDate to = fact.to();
        return to != null && !to.isBefore(whole.from()) && to.isBefore(whole.lastDay());
    }

    boolean isOff(LocalDate date) {
        return daysOff != null && daysOff.contains(date);
    }

    /** The same where that is the predikat that pays the month, of whichever period it is. */
    PersonMonth withPredikat(Predikat other) {
        return with(days, other, attended, RatedBefore.allThatPay(month, other));
    }

    /** The same where no attendance after that day must be known. */
    public PersonMonth toKnowUntil(LocalDate day) {
        return with(
                days,
                predikat,
                datesToKnow()
                        .filter(date -> !date.isAfter(day))
                        .map(date -> DateRange.of(date, date))
                        .toList(),
                ratedBefore);
    }

    private PersonMonth with(
            List<Day> otherDays,
            @Nullable Predikat otherPredikat,
            @Nullable List<DateRange> otherAttended,
            @Nullable List<RatedBefore> otherBefore) {
        return with(otherDays, otherPredikat, otherAttended, otherBefore, extra);
    }

    private PersonMonth with(
            List<Day> otherDays,
            @Nullable Predikat otherPredikat,
            @Nullable List<DateRange> otherAttended,
            @Nullable List<RatedBefore> otherBefore,
            @Nullable ExtraFacts otherExtra) {
        return new PersonMonth(
                person,
                month,
                places,
                acting,
                otherDays,
                leaveDays,
                discipline,
                otherPredikat,
                attendedUntil,
                otherAttended,
                rated,
                otherBefore,
                outside,
                effort,
                since,
                otherExtra,
                twoPrimaries,
                daysOff);
    }

    /** The predikat of the month itself, or of another period that may pay it. */
    Optional<Predikat> predikatOf(String period) {
        if (period.equals(month.toString())) {
            return Optional.ofNullable(predikat);
        }
        List<RatedBefore> before = ratedBefore == null ? List.of() : ratedBefore;
        return before.stream()
                .filter(one -> one.period().equals(period))
                .map(RatedBefore::predikat)
                .findFirst();
    }

    /** A rating of a longer period, by which months after it may be paid. */
    public record RatedBefore(String period, Predikat predikat) {

        /** Whichever of them pays the month by a policy, it is that predikat. */
        static List<RatedBefore> allThatPay(YearMonth month, Predikat predikat) {
            return Stream.of(RatingLag.PREVIOUS_QUARTER, RatingLag.PREVIOUS_YEAR)
                    .map(lag -> new RatedBefore(lag.period(month), predikat))
                    .toList();
        }
    }

    /** The days of which attendance must be known, in facts of any time. */
    Stream<LocalDate> datesToKnow() {
        if (attended != null) {
            return attended.stream().flatMap(DateRange::dates);
        }
        LocalDate until = attendedUntil;
        return until == null
                ? Stream.empty()
                : places.stream().flatMap(Place::dates).filter(date -> !date.isAfter(until));
    }

    /**
     * A part of the month in one class; both ends are included.
     *
     * @param as how he serves, where a policy may pay another part for it; absent for a PNS, and in
     *     facts from before
     * @param units the codes of the unit and of those above it; absent in facts from before
     */
    public record Place(
            LocalDate from,
            LocalDate to,
            @Nullable KelasJabatan kelas,
            JenisJabatan jenis,
            boolean cpns,
            @Nullable PaidAs as,
            @Nullable List<String> units) {

        /** By their beginning, and places from one day on by all else that they say. */
        static final Comparator<Place> IN_ORDER =
                Comparator.comparing(Place::from)
                        .thenComparing(Place::to)
                        .thenComparing(Place::kelas, nullsFirst(naturalOrder()))
                        .thenComparing(Place::jenis)
                        .thenComparing(Place::cpns)
                        .thenComparing(Place::as, nullsFirst(naturalOrder()))
                        .thenComparing(place -> String.valueOf(place.units()));

        public Place {
            units = units == null ? null : List.copyOf(units);
        }

        /** In any unit. */
        public Place(
                LocalDate from,
                LocalDate to,
                @Nullable KelasJabatan kelas,
                JenisJabatan jenis,
                boolean cpns,
                @Nullable PaidAs as) {
            this(from, to, kelas, jenis, cpns, as, null);
        }

        /** Some days of it. */
        Place during(LocalDate first, LocalDate last) {
            return new Place(first, last, kelas, jenis, cpns, as, units);
        }

        /** As if he were in that class. */
        Place in(KelasJabatan other) {
            return new Place(from, to, other, jenis, cpns, as, units);
        }

        /** Whether he is expected at work, rather than at his studies. */
        public boolean works() {
            return as == null || !as.studies();
        }

        Stream<LocalDate> dates() {
            return from.datesUntil(to.plusDays(1));
        }

        int days() {
            return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
        }
    }

    /**
     * One day as attendance has resolved it.
     *
     * @param missedCeremonies apel and upacara from which he stayed away without leave; absent for
     *     none
     * @param excused that an absence was granted by an izin; absent for no, and in facts from
     *     before
     */
    public record Day(
            LocalDate date,
            String status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut,
            @Nullable Integer missedCeremonies,
            @Nullable Boolean excused) {

        private static final Set<String> NO_WORK = Set.of("HOLIDAY", "OFF", "NOT_EMPLOYED");

        public Day {
            missedCeremonies =
                    missedCeremonies != null && missedCeremonies == 0 ? null : missedCeremonies;
            excused = Boolean.TRUE.equals(excused) ? true : null;
        }

        /** Without any, and not excused. */
        public Day(
                LocalDate date,
                String status,
                int lateMinutes,
                int earlyMinutes,
                boolean missingIn,
                boolean missingOut) {
            this(date, status, lateMinutes, earlyMinutes, missingIn, missingOut, null, null);
        }

        public int ceremonies() {
            return missedCeremonies == null ? 0 : missedCeremonies;
        }

        boolean absent() {
            return status.equals("ABSENT");
        }

        public boolean byIzin() {
            return absent() && excused != null;
        }

        public boolean alpha() {
            return absent() && excused == null;
        }

        boolean onLeave() {
            return status.equals("LEAVE");
        }

        static Day off(LocalDate date) {
            return new Day(date, "OFF", 0, 0, false, false);
        }

        boolean nobodyExpected() {
            return NO_WORK.contains(status);
        }
    }
}
