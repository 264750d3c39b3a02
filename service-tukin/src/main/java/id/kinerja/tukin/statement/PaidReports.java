package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Whether locked runs were paid, worked out of what was read back each time that it is asked.
 *
 * <p>Payments are one person's of one kind. One was paid where a system says so with our amount,
 * and otherwise than ordered where any says another; of several systems one that is silent says
 * nothing against the others.
 */
public interface PaidReports {

    /**
     * By run.
     *
     * @param runs that are locked
     * @return none of those of which something was read back before sums were kept
     */
    Map<UUID, PaidReport> ofRuns(Collection<UUID> runs);

    /** Of what locked runs pay to one person, by run; none of those that pay him nothing. */
    Map<UUID, PaidReport> ofPerson(PersonId person);
}
