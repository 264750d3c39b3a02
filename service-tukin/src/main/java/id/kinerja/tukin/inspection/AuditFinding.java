package id.kinerja.tukin.inspection;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at.
 *
 * @param month that was paid for
 * @param reference the leave, the decision, the late fact or the entry of the trail
 * @param amount what was paid; of a difference below zero where it is claimed
 * @param by who did it, where somebody did
 */
public record AuditFinding(
        AuditFindingKind kind,
        PersonId person,
        YearMonth month,
        @Nullable UUID reference,
        Rupiah amount,
        @Nullable PersonId by) {}
