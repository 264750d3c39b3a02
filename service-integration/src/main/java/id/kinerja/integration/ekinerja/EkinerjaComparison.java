package id.kinerja.integration.ekinerja;

import id.kinerja.integration.ekinerja.Exclusion.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's rating of a month in e-Kinerja beside ours.
 *
 * @param unread whether the last file has him in it, with marks that can't be read
 * @param excluded why nothing is awaited of him that month; absent where he isn't excluded
 */
public record EkinerjaComparison(
        @Nullable EkinerjaMarks theirs,
        @Nullable EkinerjaMarks ours,
        boolean unread,
        @Nullable Reason excluded) {

    /** In what they differ. */
    public enum Cause {
        /** We have one, e-Kinerja hasn't. */
        MISSING_THERE,
        /** e-Kinerja has one, and what the last file says of it can't be read. */
        UNREADABLE_THERE,
        /** e-Kinerja has one, we haven't. */
        MISSING_HERE,
        /** He is excluded, and e-Kinerja has one. */
        RATED_THOUGH_EXCLUDED,
        HASIL,
        PERILAKU,
        PREDIKAT
    }

    public Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (excluded != null) {
            if (theirs != null || unread) {
                causes.add(Cause.RATED_THOUGH_EXCLUDED);
            }
        } else if (unread) {
            causes.add(Cause.UNREADABLE_THERE);
        } else if (theirs == null) {
            causes.add(Cause.MISSING_THERE);
        } else if (ours == null) {
            causes.add(Cause.MISSING_HERE);
        } else {
            compare(theirs, ours, causes);
        }
        return causes;
    }

    private static void compare(EkinerjaMarks theirs, EkinerjaMarks ours, Set<Cause> causes) {
        if (theirs.hasil() != ours.hasil()) {
            causes.add(Cause.HASIL);
        }
        if (theirs.perilaku() != ours.perilaku()) {
            causes.add(Cause.PERILAKU);
        }
        if (theirs.predikat() != ours.predikat()) {
            causes.add(Cause.PREDIKAT);
        }
    }
}
