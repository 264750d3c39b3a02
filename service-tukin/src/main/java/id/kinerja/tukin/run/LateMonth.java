package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.statement.LateFacts;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A person's month for which facts came after its approval.
 *
 * @param policy the one in force in the month now, which may have come after its approval
 * @param granted what the ledger holds for it so far
 * @param everGranted whether the ledger holds the month itself, be it nothing, and not only
 *     differences of it
 */
public record LateMonth(
        PersonId person,
        YearMonth month,
        PolicyId policy,
        Rupiah granted,
        boolean everGranted,
        List<Evidence> evidence) {

    /** What came late; a fact that changes again before it is settled has a higher revision. */
    public record Evidence(UUID id, long revision, LateFacts.Kind kind, String reference) {}

    public LateMonth {
        evidence = List.copyOf(evidence);
    }

    public RunResults.PersonsMonth place() {
        return new RunResults.PersonsMonth(person, month);
    }
}
