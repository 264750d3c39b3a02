package id.kinerja.tukin.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure that is told of a month adds to it, such as the share of days on which somebody
 * kept his log in time; beside the class amount, and nothing is cut of it.
 *
 * @param fact of kind {@link FactKind#NUMBER} or {@link FactKind#PERCENTAGE}
 * @param steps in one of which the figure falls; below the first it adds nothing
 * @param most rupiah a month; absent for no other limit than the percentage
 */
public record AdditionRule(Article basis, String fact, List<StepRule> steps, @Nullable Long most) {

    /**
     * What a figure from the one to the other adds, both included and by whole ones.
     *
     * @param upTo absent where there is no end, as in the last one
     * @param percentage of the class amount, as decimal text
     */
    public record StepRule(int atLeast, @Nullable Integer upTo, @Decimal String percentage) {}
}
