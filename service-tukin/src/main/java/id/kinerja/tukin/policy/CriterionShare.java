package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * How much of the basic amount of a class is paid for one criterion.
 *
 * @param fact by which it is paid to some, of kind YES_NO or PERCENTAGE; absent where to everybody
 * @param eligible where one must be placed for it, which auditors look by; absent where nothing
 *     says so
 */
public record CriterionShare(
        TppCriterion criterion,
        Percentage percentage,
        Article basis,
        @Nullable String fact,
        @Nullable EligibleRule eligible) {

    /** What it is for somebody of whom the fact says that. */
    public CriterionShare by(String value) {
        Percentage his =
                switch (value) {
                    case "YES" -> percentage;
                    case "NO" -> Percentage.ZERO;
                    default -> percentage.min(Percentage.of(value));
                };
        return of(his);
    }

    /** The same with another percentage. */
    public CriterionShare of(Percentage other) {
        return new CriterionShare(criterion, other, basis, fact, eligible);
    }
}
