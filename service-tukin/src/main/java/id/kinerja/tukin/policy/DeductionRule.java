package id.kinerja.tukin.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of deduction that is taken of people's net, such as zakat, koperasi or arisan; of whom,
 * and how much, is told of each person.
 *
 * @param code capitals, digits and underscores, such as {@code KOPERASI}
 * @param name as people call it
 * @param consentNeeded whether the person must have agreed in writing; absent where he needn't
 * @param priority the lowest is taken first; of the same, by code
 * @param sipd where the sheet of SIPD has it; absent where it has no column
 * @param paidTo to whose account it goes, such as BAZNAS or a koperasi with bank and number
 */
public record DeductionRule(
        Article basis,
        String code,
        String name,
        DeductionMeasure measure,
        @Nullable Boolean consentNeeded,
        int priority,
        @Nullable SipdColumn sipd,
        String paidTo) {

    public boolean needsConsent() {
        return Objects.equals(consentNeeded, true);
    }
}
