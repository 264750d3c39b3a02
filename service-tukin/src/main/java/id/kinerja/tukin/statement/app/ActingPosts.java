package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.tukin.statement.Acting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The posts that people hold as Plt or Plh, with the letters before and after those of a month. */
record ActingPosts(YearMonth month, Map<PersonId, List<Assignment>> letters) {

    private static final Set<Penugasan> ACTING = Set.of(Penugasan.PLT, Penugasan.PLH);

    /** As long as a policy can want such letters to go on for. */
    private static final int MONTHS = 24;

    /**
     * Letters of other months are looked up for those alone who hold such a post in this one.
     *
     * @param held in the month
     */
    static ActingPosts of(
            Directory directory, Map<PersonId, List<Assignment>> held, YearMonth month) {
        Set<PersonId> acting =
                held.values().stream()
                        .flatMap(Collection::stream)
                        .filter(ActingPosts::isActing)
                        .map(Assignment::person)
                        .collect(toSet());
        DateRange around =
                DateRange.of(
                        month.minusMonths(MONTHS).atDay(1),
                        month.plusMonths(MONTHS).atEndOfMonth());
        return new ActingPosts(
                month, acting.isEmpty() ? Map.of() : directory.assignments(acting, around));
    }

    /**
     * Those of one person.
     *
     * @param paid the days of the month on which he serves
     */
    List<Acting> of(List<Assignment> held, Timeline<PaidService.Standing> paid) {
        return held.stream()
                .filter(ActingPosts::isActing)
                .flatMap(letter -> of(letter, paid))
                .toList();
    }

    private Stream<Acting> of(Assignment letter, Timeline<PaidService.Standing> paid) {
        DateRange whole = whole(letter);
        LocalDate last = whole.to() == null ? endOfAll() : whole.lastDay();
        return paid.map(PaidService.Standing::works).within(letter.during()).parts().stream()
                .filter(Timeline.Part::value)
                .map(Timeline.Part::during)
                .map(
                        days ->
                                new Acting(
                                        days.from(),
                                        days.lastDay(),
                                        letter.kelas(),
                                        letter.jenis(),
                                        letter.penugasan() == Penugasan.PLH,
                                        post(letter),
                                        whole.from(),
                                        last));
    }

    /** With the letters for the same post before and after it that leave no day between them. */
    private DateRange whole(Assignment letter) {
        List<DateRange> others =
                letters.getOrDefault(letter.person(), List.of()).stream()
                        .filter(other -> isSame(letter, other))
                        .map(Assignment::during)
                        .toList();
        DateRange whole = letter.during();
        for (int i = 0; i < others.size(); i++) {
            for (DateRange other : others) {
                whole = touch(whole, other) ? joined(whole, other) : whole;
            }
        }
        return whole;
    }

    private static boolean isSame(Assignment letter, Assignment other) {
        return other.penugasan() == letter.penugasan() && post(other).equals(post(letter));
    }

    private static boolean touch(DateRange one, DateRange other) {
        return isBegunBy(one, other.to()) && isBegunBy(other, one.to());
    }

    /** Whether it begins no later than on the day after that. */
    private static boolean isBegunBy(DateRange range, @Nullable LocalDate last) {
        return last == null || !range.from().isAfter(last.plusDays(1));
    }

    private static DateRange joined(DateRange one, DateRange other) {
        LocalDate from = one.from().isBefore(other.from()) ? one.from() : other.from();
        LocalDate end = one.to();
        LocalDate otherEnd = other.to();
        return DateRange.of(
                from,
                end == null || otherEnd == null ? null : end.isAfter(otherEnd) ? end : otherEnd);
    }

    /** Of a letter without an end: as far as any policy asks. */
    private LocalDate endOfAll() {
        return month.plusMonths(MONTHS).atEndOfMonth();
    }

    private static String post(Assignment letter) {
        return letter.unit().value() + "/" + letter.positionCode();
    }

    private static boolean isActing(Assignment letter) {
        return ACTING.contains(letter.penugasan());
    }
}
