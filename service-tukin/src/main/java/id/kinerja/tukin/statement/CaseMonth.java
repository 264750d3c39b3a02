package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseDay;
import id.kinerja.tukin.policy.CaseFacts.CaseExtra;
import id.kinerja.tukin.policy.CaseFacts.CaseFact;
import id.kinerja.tukin.policy.CaseFacts.CaseLeave;
import id.kinerja.tukin.policy.CaseFacts.CasePlace;
import id.kinerja.tukin.policy.CaseFacts.CasePost;
import id.kinerja.tukin.policy.ExtraStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A written case as the calculation reads it. Whose month it is does not matter to it. */
public final class CaseMonth {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));
    private static final UUID NO_EVIDENCE = new UUID(0, 0);
    private static final int LAST_WEEKDAY = DayOfWeek.FRIDAY.getValue();

    private CaseMonth() {}

    /** Of a case of which {@link CaseCheck} finds nothing. */
    public static PersonMonth of(CaseFacts facts) {
        YearMonth month = facts.month();
        return new PersonMonth(
                NOBODY,
                month,
                facts.places().stream().map(place -> place(place, month)).toList(),
                facts.plt().stream().map(post -> post(post, month)).toList(),
                days(facts),
                facts.leave().stream().flatMap(CaseMonth::leaveDays).toList(),
                facts.discipline().stream()
                        .map(
                                one ->
                                        new Discipline(
                                                one.punishment(),
                                                one.effective(),
                                                one.until(),
                                                NO_EVIDENCE))
                        .toList(),
                facts.predikat(),
                null,
                null,
                null,
                ratedBefore(facts),
                outside(facts),
                effort(facts),
                facts.since(),
                extra(facts),
                null,
                facts.daysOff());
    }

    /** As he last is in the month, unless the case says that he serves no more. */
    private static @Nullable ExtraFacts extra(CaseFacts facts) {
        CaseExtra extra = facts.extra();
        return extra == null
                ? null
                : new ExtraFacts(
                        extra.pay(),
                        Boolean.FALSE.equals(extra.serves())
                                ? null
                                : facts.places().stream()
                                        .map(place -> place(place, facts.month()))
                                        .max(Comparator.comparing(PersonMonth.Place::to))
                                        .map(last -> ExtraStatus.of(last.cpns(), last.as()))
                                        .orElse(null));
    }

    static PersonMonth.Place place(CasePlace place, YearMonth month) {
        return new PersonMonth.Place(
                first(place.from(), month),
                last(place.to(), month),
                place.kelas() == null ? null : new KelasJabatan(place.kelas()),
                place.jenisJabatan() == null ? JenisJabatan.PELAKSANA : place.jenisJabatan(),
                Boolean.TRUE.equals(place.cpns()),
                place.status(),
                place.unit() == null ? null : List.of(place.unit()));
    }

    private static Acting post(CasePost post, YearMonth month) {
        return new Acting(
                first(post.from(), month),
                last(post.to(), month),
                post.kelas() == null ? null : new KelasJabatan(post.kelas()),
                post.jenisJabatan(),
                post.plh(),
                null,
                post.since(),
                post.until());
    }

    /** A case says what rating pays it, whichever that is by the policy. */
    private static List<PersonMonth.RatedBefore> ratedBefore(CaseFacts facts) {
        Predikat predikat = facts.predikat();
        return predikat == null
                ? List.of()
                : PersonMonth.RatedBefore.allThatPay(facts.month(), predikat);
    }

    private static Effort effort(CaseFacts facts) {
        long workdays =
                facts.places().stream()
                        .map(place -> place(place, facts.month()))
                        .filter(PersonMonth.Place::works)
                        .flatMap(PersonMonth.Place::dates)
                        .filter(CaseMonth::isWeekday)
                        .filter(date -> !isOff(facts, date))
                        .count();
        return new Effort(facts.minutesVerified(), true, (int) workdays);
    }

    private static boolean isOff(CaseFacts facts, LocalDate date) {
        return facts.daysOff() != null && facts.daysOff().contains(date);
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= LAST_WEEKDAY;
    }

    /**
     * A case says what holds, by whichever day the policy goes, or from which day of the month; its
     * values are those of a policy.
     */
    private static List<OutsideFact> outside(CaseFacts facts) {
        LocalDate before = facts.month().minusMonths(1).atDay(1);
        return (facts.facts() == null ? List.<CaseFact>of() : facts.facts())
                .stream()
                        .map(
                                fact ->
                                        new OutsideFact(
                                                fact.code(),
                                                fact.from() == null ? before : fact.from(),
                                                facts.month().atEndOfMonth(),
                                                fact.value()))
                        .toList();
    }

    /** Of weekdays that aren't spoken of, he was there on time. */
    private static List<PersonMonth.Day> days(CaseFacts facts) {
        Set<LocalDate> said = facts.days().stream().map(CaseDay::date).collect(toSet());
        Stream<PersonMonth.Day> onTime =
                DateRange.of(facts.month())
                        .dates()
                        .filter(CaseMonth::isWeekday)
                        .filter(date -> !said.contains(date))
                        .filter(date -> !isOff(facts, date))
                        .map(CaseMonth::onTime);
        return Stream.concat(facts.days().stream().map(CaseMonth::day), onTime).toList();
    }

    static PersonMonth.Day onTime(LocalDate date) {
        return new PersonMonth.Day(date, "PRESENT", 0, 0, false, false);
    }

    static PersonMonth.Day day(CaseDay day) {
        return new PersonMonth.Day(
                day.date(),
                Boolean.TRUE.equals(day.absent()) ? "ABSENT" : "PRESENT",
                day.lateMinutes() == null ? 0 : day.lateMinutes(),
                day.earlyMinutes() == null ? 0 : day.earlyMinutes(),
                Boolean.TRUE.equals(day.missingIn()),
                Boolean.TRUE.equals(day.missingOut()),
                day.missedCeremonies(),
                day.excused());
    }

    private static Stream<LeaveDay> leaveDays(CaseLeave leave) {
        int before = leave.before() == null ? 0 : leave.before();
        List<LocalDate> dates = leave.workingDays().stream().sorted().toList();
        return IntStream.range(0, dates.size())
                .mapToObj(
                        i ->
                                new LeaveDay(
                                                dates.get(i),
                                                leave.type(),
                                                leave.cause(),
                                                before + i + 1,
                                                NO_EVIDENCE)
                                        .since(
                                                leave.since() == null
                                                        ? dates.getFirst()
                                                        : leave.since()));
    }

    static LocalDate first(@Nullable LocalDate from, YearMonth month) {
        return from == null ? month.atDay(1) : from;
    }

    static LocalDate last(@Nullable LocalDate to, YearMonth month) {
        return to == null ? month.atEndOfMonth() : to;
    }
}
