package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Plt of at least a whole calendar month adds, or of some days where that is said: of the
 * same level a percentage of the post that he holds beside his own; of a lower level the difference
 * between the two, or a percentage of the post.
 *
 * @param lowerLevel absent where it is the difference
 * @param plh whether a Plh adds the same
 * @param renewals whether letters for one post with no day between them count as one
 * @param minimumMonths whole months that such letters must cover together; none where 0
 * @param mostOfOwn the most that all posts add, of the amount of one's own class
 * @param mostAmount the same as an amount a month
 * @param withCuts whether attendance and discipline take of it what they take of the class
 * @param partMonths whether a month that is covered in part adds by its calendar days
 */
public record PltAddition(
        Percentage sameLevel,
        @Nullable Percentage lowerLevel,
        boolean plh,
        boolean renewals,
        int minimumMonths,
        @Nullable Percentage mostOfOwn,
        @Nullable Rupiah mostAmount,
        boolean withCuts,
        boolean partMonths,
        Article basis) {

    /** No letter is given for longer without being renewed. */
    private static final int MOST_MONTHS = 24;

    static PltAddition of(PolicyDocument.PltRule rule) {
        return new PltAddition(
                Percentage.of(rule.sameLevel()),
                rule.lowerLevel() == null ? null : Percentage.of(rule.lowerLevel()),
                Boolean.TRUE.equals(rule.plh()),
                Boolean.TRUE.equals(rule.renewals()),
                rule.minimumMonths() == null ? 0 : rule.minimumMonths(),
                rule.mostOfOwn() == null ? null : Percentage.of(rule.mostOfOwn()),
                rule.mostAmount() == null ? null : Rupiah.of(rule.mostAmount()),
                Boolean.TRUE.equals(rule.withCuts()),
                Boolean.TRUE.equals(rule.partMonths()),
                rule.basis());
    }

    static List<Finding> findings(PolicyDocument.PltRule rule) {
        List<Finding> findings = new ArrayList<>();
        Integer months = rule.minimumMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            findings.add(Finding.of("plt.minimumMonths", "plt-months-outside", MOST_MONTHS));
        }
        Long most = rule.mostAmount();
        if (most != null && most < 0) {
            findings.add(Finding.of("plt.mostAmount", "amount-negative"));
        }
        return findings;
    }

    Stream<Percentage> percentages() {
        return Stream.of(
                        Stream.of(sameLevel),
                        Stream.ofNullable(lowerLevel),
                        Stream.ofNullable(mostOfOwn))
                .flatMap(all -> all);
    }

    /** The most that all posts add to whose own class pays so much; nothing where there is none. */
    public @Nullable Rupiah most(Rupiah own, Rounding rounding) {
        Rupiah ofOwn =
                mostOfOwn == null ? null : Rupiah.rounded(own.times(mostOfOwn), rounding.mode());
        if (ofOwn == null || mostAmount == null) {
            return ofOwn == null ? mostAmount : ofOwn;
        }
        return ofOwn.min(mostAmount);
    }
}
