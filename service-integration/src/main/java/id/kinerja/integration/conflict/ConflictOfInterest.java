package id.kinerja.integration.conflict;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has a conflict of interest about another, which he must say to his superior (UU
 * 30/2014 Ps 43): he decides nothing about him. Whom it is about learns that another assesses him,
 * and not why.
 *
 * @param assessor who has it, whether or not he assesses the other
 * @param note in his own words, for HR and the superior; it stands in no event and no trail
 * @param letter by which HR has entered it; absent where he has declared it himself
 * @param withdrawnFrom from when on it holds no more, before its time
 */
public record ConflictOfInterest(
        UUID id,
        PersonId assessor,
        PersonId person,
        Reason reason,
        @Nullable String note,
        @Nullable String letter,
        PersonId declaredBy,
        DateRange during,
        @Nullable LocalDate withdrawnFrom,
        long revision) {

    /** Where a conflict comes from (UU 30/2014 Ps 43 (1)). */
    public enum Reason {
        /** Letter a: an interest of his own, or a business. */
        KEPENTINGAN_PRIBADI,
        /** Letter b: kin or family. */
        KELUARGA,
        /** Letters c to e: dealings with a party, its people, or who speaks for it. */
        HUBUNGAN_PIHAK,
        /** Letter f: what else the law forbids. */
        LAINNYA
    }

    /** What the caller may do with it. */
    public enum Action {
        WITHDRAW
    }

    /** On which it holds; none where it was withdrawn from its first day on. */
    public Optional<DateRange> days() {
        if (withdrawnFrom == null) {
            return Optional.of(during);
        }
        return withdrawnFrom.isAfter(during.from())
                ? during.intersection(DateRange.of(during.from(), withdrawnFrom.minusDays(1)))
                : Optional.empty();
    }

    /** Whether there is something left to be withdrawn on that day, be it given an end already. */
    public boolean lasts(LocalDate day) {
        return days().filter(left -> left.to() == null || !left.to().isBefore(day)).isPresent();
    }

    public ConflictOfInterest withdrawn(LocalDate from) {
        if (!lasts(from)) {
            throw Refused.conflict("conflict-of-interest-over");
        }
        return new ConflictOfInterest(
                id, assessor, person, reason, note, letter, declaredBy, during, from, revision + 1);
    }
}
