package id.kinerja.tukin.inspection;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.TppCriterion;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at.
 *
 * @param person absent where it is about a unit
 * @param unit absent where it is about a person
 * @param month that was paid for
 * @param reference the leave, the decision, the late fact or the entry of the trail
 * @param amount what was paid; of a difference below zero where it is claimed; of a unit what is
 *     above its pagu
 * @param by who did it, where somebody did; of a difference who has given the fact, released the
 *     hold or activated the policy, absent where another service has told it
 * @param criterion of TPP that it is about; absent for all else
 */
public record AuditFinding(
        AuditFindingKind kind,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        YearMonth month,
        @Nullable UUID reference,
        Rupiah amount,
        @Nullable PersonId by,
        @Nullable TppCriterion criterion) {

    /** About no criterion. */
    public AuditFinding(
            AuditFindingKind kind,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            YearMonth month,
            @Nullable UUID reference,
            Rupiah amount,
            @Nullable PersonId by) {
        this(kind, person, unit, month, reference, amount, by, null);
    }
}
