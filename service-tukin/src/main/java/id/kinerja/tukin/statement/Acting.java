package id.kinerja.tukin.statement;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post held as Plt or Plh beside one's own; both ends are included.
 *
 * @param plh whether as Plh; absent, as in facts from before, for Plt
 * @param post by which the post is known again in another letter; absent in facts from before
 * @param since the first day of the letters for it that have no day between them, of which this is
 *     one, in the month or before; absent where that is its own
 * @param until the last day of those letters, in the month or after; absent where that is its own
 */
public record Acting(
        LocalDate from,
        LocalDate to,
        @Nullable KelasJabatan kelas,
        JenisJabatan jenis,
        @Nullable Boolean plh,
        @Nullable String post,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** By their beginning, and letters of one day by all else that they say. */
    static final Comparator<Acting> IN_ORDER =
            Comparator.comparing(Acting::from)
                    .thenComparing(Acting::kelas, nullsFirst(naturalOrder()))
                    .thenComparing(Acting::jenis)
                    .thenComparing(Acting::isPlh)
                    .thenComparing(Acting::post, nullsFirst(naturalOrder()))
                    .thenComparing(Acting::to)
                    .thenComparing(Acting::since, nullsFirst(naturalOrder()))
                    .thenComparing(Acting::until, nullsFirst(naturalOrder()));

    boolean isPlh() {
        return Boolean.TRUE.equals(plh);
    }

    /** Its own days in the month. */
    DateRange days() {
        return DateRange.of(from, to);
    }

    /** Whether the letters cover so many whole months. */
    boolean covers(int months) {
        LocalDate first = since == null ? from : since;
        LocalDate last = until == null ? to : until;
        return ChronoUnit.MONTHS.between(first, last.plusDays(1)) >= months;
    }

    /** Whether the other letter, which begins no sooner, goes on where this one ends. */
    boolean goesOnAs(Acting next) {
        return isSamePost(next) && !next.from.isAfter(to.plusDays(1));
    }

    private boolean isSamePost(Acting other) {
        return Objects.equals(post, other.post)
                && Objects.equals(kelas, other.kelas)
                && jenis == other.jenis
                && isPlh() == other.isPlh();
    }

    /** Both as one. */
    Acting with(Acting next) {
        return new Acting(
                from, next.to.isAfter(to) ? next.to : to, kelas, jenis, plh, post, since, until);
    }
}
