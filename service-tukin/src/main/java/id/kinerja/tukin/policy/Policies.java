package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policies of the agency in scope. */
public interface Policies {

    /** False where this version of the code is there already. */
    boolean propose(ProposedPolicy policy);

    Optional<ProposedPolicy> find(PolicyId id);

    /** Locked until the end of the transaction. */
    Optional<ProposedPolicy> findForChange(PolicyId id);

    /** The last proposed first. */
    List<ProposedPolicy> list(@Nullable PolicyId before, int limit);

    /**
     * Has an active policy hold no longer than until that day, which is earlier than its end was.
     */
    void end(PolicyId id, LocalDate until);

    /** False where another policy is active on some of its days. */
    boolean activate(PolicyId id, PersonId by);

    Optional<ProposedPolicy> inForceOn(LocalDate date);

    /** In the order of their first days. */
    List<ProposedPolicy> inForceDuring(DateRange days);

    /** The active policy that begins last before that day. */
    Optional<ProposedPolicy> lastBefore(LocalDate first);

    /** The active policy that begins first after that day. */
    Optional<ProposedPolicy> firstAfter(LocalDate first);

    /** An active policy by its id, as it was activated. */
    Optional<Policy> active(PolicyId id);
}
