package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.Variant;
import java.util.List;

/**
 * A policy as it is for one person in a month: the variant of where he stood last in it, with the
 * criteria of TPP that count for him.
 */
public final class PersonsPolicy {

    private PersonsPolicy() {}

    public static Policy of(Policy policy, PersonMonth facts) {
        return PersonsCriteria.of(variant(policy, facts), facts);
    }

    private static Policy variant(Policy policy, PersonMonth facts) {
        return facts.places().stream()
                .max(PersonMonth.Place.IN_ORDER)
                .flatMap(
                        last ->
                                policy.variantOf(
                                        last.units() == null ? List.of() : last.units(),
                                        last.jenis(),
                                        last.as()))
                .map(Variant::policy)
                .orElse(policy);
    }
}
