package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Assignment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Penugasan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters by which posts are held as Plt or Plh, and which of them go on from one another. */
public final class Letters {

    private static final Set<Penugasan> ACTING = Set.of(Penugasan.PLT, Penugasan.PLH);

    private Letters() {}

    public static boolean isActing(Assignment letter) {
        return ACTING.contains(letter.penugasan());
    }

    /** By which the post is known again in another letter. */
    static String post(Assignment letter) {
        return letter.unit().value() + "/" + letter.positionCode();
    }

    /**
     * The days of a letter with those for the same post before and after it that leave no day
     * between them.
     *
     * @param known of the same person, it among them or not
     */
    public static DateRange joined(Assignment letter, Collection<Assignment> known) {
        List<DateRange> others =
                known.stream()
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
}
