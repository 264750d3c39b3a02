package id.kinerja.integration.attendance;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the facts of a day to its outcome; the same facts in any order give the same day.
 *
 * <p>The hours are those of Perpres 21/2023 or of the agency's own schedule. A punch that can't be
 * right, such as an arrival after the end of work or in the night before it, is flagged and counts
 * for nothing until somebody has confirmed it. What was granted of the day goes before what is
 * noted of many at once, which only stands in for punches that were due.
 */
public final class DayResolution {

    /**
     * Nobody comes for his work longer before its start: who punches then leaves from the day
     * before, or was in the building for something else.
     */
    private static final Duration EARLIEST_ARRIVAL = Duration.ofHours(4);

    private final WorkingHours hours;
    private final ConfirmedDay confirmed;
    private final @Nullable OrderedElsewhere ordered;
    private final List<Punch> punches;
    private final ZoneId zone;
    private final LocalDateTime now;
    private final InferredDirections inferred;
    private final Set<AttendanceDay.Flag> flags = EnumSet.noneOf(AttendanceDay.Flag.class);

    /** The papers that made a difference. */
    private final NavigableSet<UUID> used = new TreeSet<>();

    private DayResolution(
            WorkingHours hours, DayFacts.Facts facts, ConfirmedDay confirmed, LocalDateTime now) {
        this.now = now;
        this.hours = hours;
        this.confirmed = confirmed;
        this.ordered = facts.ordered();
        this.punches = facts.punches();
        this.inferred = InferredDirections.of(facts.punches(), hours.middle(), earliestArrival());
        this.zone = facts.zone();
    }

    /**
     * @param now the agency's own time at the site, to know whether the day is over
     */
    public static AttendanceDay resolve(DayFacts.Facts facts, LocalDateTime now) {
        AttendanceDay day = withoutCeremonies(facts, now);
        boolean excused = facts.paper() != null || day.status().isExcused();
        return day.missing(excused ? 0 : facts.missedCeremonies())
                .flagged(doubts(facts.punches(), facts.ordered() != null, day));
    }

    /** What makes somebody look twice at the punches makes him look twice at their day. */
    private static Set<AttendanceDay.Flag> doubts(
            List<Punch> punches, boolean ordered, AttendanceDay day) {
        Set<AttendanceDay.Flag> doubts = EnumSet.noneOf(AttendanceDay.Flag.class);
        for (Punch punch : punches) {
            if (punch.flags().contains(PunchFlag.GEO_OUTSIDE)) {
                doubts.add(AttendanceDay.Flag.GEO_OUTSIDE);
            }
            if (punch.flags().contains(PunchFlag.MOCK_LOCATION)) {
                doubts.add(AttendanceDay.Flag.MOCK_LOCATION);
            }
            if (punch.flags().contains(PunchFlag.WORKED_ELSEWHERE)
                    && day.workday()
                    && day.paper() == null
                    && day.elsewhere() == null
                    && !ordered) {
                doubts.add(AttendanceDay.Flag.ELSEWHERE_UNASKED);
            }
        }
        return doubts;
    }

    private static AttendanceDay withoutCeremonies(DayFacts.Facts facts, LocalDateTime now) {
        WorkingHours hours = facts.hours();
        if (hours == null || facts.holiday()) {
            return onCall(facts).orElseGet(() -> dayOff(facts.holiday(), facts.punches()));
        }
        ConfirmedDay confirmed = ConfirmedDay.of(facts.confirmed());
        if (facts.paper() == null && confirmed.excused().isEmpty()) {
            return new DayResolution(hours, facts, confirmed, now).worked();
        }
        DayResolution day = new DayResolution(hours, facts, confirmed.ofThoseWhoSaw(), now);
        return switch (facts.paper()) {
            case null ->
                    day.seen()
                            ? new DayResolution(hours, facts, confirmed, now).worked()
                            : day.worked();
            case GrantedLeave leave -> day.ofLeave(leave);
            case OrderedDuty duty -> day.ofDuty(duty);
        };
    }

    /**
     * Who is on call and comes is present from when he came until he left, be it only for an hour:
     * he can't be late, nor go too early. It stays no working day, so that nothing is owed of it
     * and nothing is cut; who isn't called is off.
     */
    private static Optional<AttendanceDay> onCall(DayFacts.Facts facts) {
        if (!facts.onCall() || facts.paper() != null) {
            return Optional.empty();
        }
        return CalledIn.of(facts).map(CalledIn::day);
    }

    private static AttendanceDay dayOff(boolean holiday, List<Punch> punches) {
        AttendanceDay.Status status =
                holiday ? AttendanceDay.Status.HOLIDAY : AttendanceDay.Status.OFF;
        return AttendanceDay.of(status, null, null, Set.of(), evidence(punches));
    }

    /** Whether he came, or went, by what somebody or something saw of him. */
    private boolean seen() {
        return first().isPresent() || last(hours.end()).isPresent();
    }

    private AttendanceDay worked() {
        Optional<Moment> in = first();
        LocalDateTime end = in.map(arrival -> hours.endFor(arrival.local())).orElse(hours.end());
        Optional<Moment> out = last(end);
        boolean over = !now.isBefore(end);
        if (punches.stream().anyMatch(punch -> !punch.local().toLocalDate().equals(date()))) {
            flags.add(AttendanceDay.Flag.OVERNIGHT);
        }
        boolean attended = in.isPresent() || out.isPresent();
        boolean missingIn = attended && in.isEmpty();
        boolean missingOut = over && attended && out.isEmpty();
        if (missingIn || missingOut) {
            flags.add(AttendanceDay.Flag.MISSING_PAIR);
        }
        int late = in.map(one -> late(one.local())).orElse(0);
        int early = out.map(one -> early(one.local(), end)).orElse(0);
        Confirmation.WorksElsewhere elsewhere = elsewhere(attended);
        return new AttendanceDay(
                status(attended, over, in.isPresent() && out.isPresent()),
                hours,
                in.map(Moment::instant).orElse(null),
                out.map(Moment::instant).orElse(null),
                late,
                early,
                missingIn,
                missingOut,
                null,
                flags,
                evidence(punches),
                List.copyOf(used),
                elsewhere,
                0);
    }

    private AttendanceDay.Status status(boolean attended, boolean over, boolean complete) {
        if (complete || (attended && over)) {
            return AttendanceDay.Status.PRESENT;
        }
        return over ? away() : AttendanceDay.Status.INCOMPLETE;
    }

    /** Izin is asked for only where he stayed away. */
    private AttendanceDay.Status away() {
        Optional<Confirmed> excused = confirmed.excused();
        excused.map(Confirmed::source).ifPresent(used::add);
        return excused.map(
                        one ->
                                ConfirmedDay.paid(one)
                                        ? AttendanceDay.Status.EXCUSED_PAID
                                        : AttendanceDay.Status.EXCUSED)
                .orElse(AttendanceDay.Status.ABSENT);
    }

    private AttendanceDay ofLeave(GrantedLeave leave) {
        if (!punches.isEmpty()) {
            flags.add(AttendanceDay.Flag.PUNCHED_ON_LEAVE);
        }
        return AttendanceDay.of(AttendanceDay.Status.LEAVE, hours, leave, flags, evidence(punches));
    }

    /** Nobody is late for where he was sent; that he was seen at work counts for uang makan. */
    private AttendanceDay ofDuty(OrderedDuty duty) {
        Optional<Moment> in = first();
        Optional<Moment> out = last(hours.end());
        if (duty.outOfTown() && !punches.isEmpty()) {
            flags.add(AttendanceDay.Flag.PUNCHED_OUT_OF_TOWN);
        }
        return new AttendanceDay(
                AttendanceDay.Status.DUTY,
                hours,
                in.map(Moment::instant).orElse(null),
                out.map(Moment::instant).orElse(null),
                0,
                0,
                false,
                false,
                duty,
                flags,
                evidence(punches),
                List.copyOf(used),
                null,
                0);
    }

    /**
     * When he came or left.
     *
     * @param source the paper that says so, absent for a punch
     */
    private record Moment(LocalDateTime local, Instant instant, @Nullable UUID source) {

        /** Of a punch and a paper of the same time the punch. */
        private static final Comparator<Moment> IN_TIME =
                Comparator.comparing(Moment::instant)
                        .thenComparing(Moment::source, Comparator.nullsFirst(naturalOrder()));
    }

    private Optional<Moment> first() {
        return used(
                moments(Punch.Direction.IN)
                        .min(Moment.IN_TIME)
                        .or(() -> noted(Punch.Direction.IN, hours.start())));
    }

    private Optional<Moment> last(LocalDateTime end) {
        return used(
                moments(Punch.Direction.OUT)
                        .min(
                                Comparator.comparing(Moment::instant)
                                        .reversed()
                                        .thenComparing(Moment.IN_TIME))
                        .or(() -> noted(Punch.Direction.OUT, end)));
    }

    private Optional<Moment> used(Optional<Moment> moment) {
        moment.map(Moment::source).ifPresent(used::add);
        return moment;
    }

    private Stream<Moment> moments(Punch.Direction direction) {
        Stream<Moment> punched =
                punches.stream()
                        .filter(punch -> directionOf(punch) == direction)
                        .filter(punch -> plausible(punch, direction))
                        .map(punch -> new Moment(punch.local(), punch.occurredAt(), null));
        return Stream.concat(punched, confirmed.attended(direction).map(this::moment));
    }

    private Optional<Moment> noted(Punch.Direction direction, LocalDateTime scheduled) {
        return confirmed.noted(direction, scheduled, now).map(this::moment);
    }

    private Moment moment(ConfirmedDay.Time time) {
        return new Moment(time.at(), time.at().atZone(zone).toInstant(), time.source());
    }

    /** Whole minutes after he might have come. */
    private int late(LocalDateTime came) {
        int late = minutes(hours.latestStart(), came);
        Optional<ConfirmedDay.Time> permitted =
                confirmed.mayArrive(hours.latestStart()).filter(_ -> late > 0);
        permitted.map(ConfirmedDay.Time::source).ifPresent(used::add);
        return permitted.map(time -> minutes(time.at(), came)).orElse(late);
    }

    /** Whole minutes before he might have gone. */
    private int early(LocalDateTime left, LocalDateTime end) {
        int early = minutes(left, end);
        Optional<ConfirmedDay.Time> permitted = confirmed.mayLeave(end).filter(_ -> early > 0);
        permitted.map(ConfirmedDay.Time::source).ifPresent(used::add);
        return permitted.map(time -> minutes(left, time.at())).orElse(early);
    }

    private Confirmation.@Nullable WorksElsewhere elsewhere(boolean attended) {
        boolean asOrdered = attended && !atOffice();
        ConfirmedDay known =
                ordered == null || !asOrdered ? confirmed : confirmed.with(ordered.confirmed());
        Optional<Confirmed> granted = known.elsewhere();
        granted.map(Confirmed::source).ifPresent(used::add);
        return granted.map(Confirmed::what)
                .map(Confirmation.WorksElsewhere.class::cast)
                .orElse(null);
    }

    /** Whether anything says that he came where the agency had him work elsewhere. */
    private boolean atOffice() {
        return punches.isEmpty()
                ? confirmed.listedAtOffice()
                : punches.stream()
                        .noneMatch(punch -> punch.flags().contains(PunchFlag.WORKED_ELSEWHERE));
    }

    private Punch.Direction directionOf(Punch punch) {
        if (punch.direction() != Punch.Direction.UNDEFINED) {
            return punch.direction();
        }
        flags.add(AttendanceDay.Flag.DIRECTION_UNDEFINED);
        return inferred.of(punch);
    }

    private boolean plausible(Punch punch, Punch.Direction direction) {
        boolean impossible =
                direction == Punch.Direction.IN
                        ? punch.local().isAfter(hours.end())
                                || punch.local().isBefore(earliestArrival())
                        : punch.local().isBefore(hours.start());
        if (impossible) {
            flags.add(AttendanceDay.Flag.IMPLAUSIBLE_TIME);
        }
        return !impossible;
    }

    private LocalDateTime earliestArrival() {
        return hours.start().minus(EARLIEST_ARRIVAL);
    }

    /** A shift counts for the day on which it starts. */
    private LocalDate date() {
        return hours.start().toLocalDate();
    }

    /** Whole minutes from one to the other, none where it isn't later. */
    private static int minutes(LocalDateTime from, LocalDateTime to) {
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }

    static List<UUID> evidence(List<Punch> punches) {
        return punches.stream()
                .sorted(Comparator.comparing(Punch::occurredAt).thenComparing(Punch::id))
                .map(Punch::id)
                .toList();
    }
}
