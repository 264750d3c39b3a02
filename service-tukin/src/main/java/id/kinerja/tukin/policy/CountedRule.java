package id.kinerja.tukin.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number that is told of a month costs, such as how often somebody missed an apel or how
 * many minutes he was out of the office; taken of what attendance is paid by, within the cap.
 *
 * @param perUnit of each, a percentage as decimal text
 * @param bands in which the number falls once; one of the two is said
 */
public record CountedRule(
        Article basis,
        String fact,
        @Decimal @Nullable String perUnit,
        @Nullable List<PolicyDocument.BandRule> bands) {}
