package id.kinerja.tukin.policy;

import id.kinerja.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that no service tells and the policy needs of everybody whom it pays.
 *
 * @param code capitals, digits and underscores, such as {@code LHKPN}
 * @param name as people call it
 * @param unit in what its value is counted, for people to read; absent where the kind says it
 * @param suppliedBy who may supply it; a second person confirms it
 * @param untold what holds of whom nothing is told; absent where he is asked for
 */
public record FactRule(
        Article basis,
        String code,
        String name,
        FactKind kind,
        @Nullable String unit,
        FactPeriod period,
        Role suppliedBy,
        @Nullable String untold) {

    /** Those who may be named; who confirms, and who only reads, is none of them. */
    public static final Set<Role> SUPPLIERS =
            Set.of(Role.ADMIN_KEPEGAWAIAN, Role.PENGELOLA_KINERJA, Role.PENGELOLA_TUKIN);
}
