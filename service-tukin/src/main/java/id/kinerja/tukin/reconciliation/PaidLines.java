package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What systems that paid have told of a run. */
public interface PaidLines {

    /** Beside what was told before; false where these very bytes were kept already. */
    boolean keep(AgencyId agency, RunId run, Brought file, List<PaidLine> lines);

    /**
     * Its lines are gone then, and its bytes may be brought again.
     *
     * @return how many; nothing where no such file stands beside the run
     */
    Optional<Integer> withdraw(RunId run, UUID file, PersonId by);

    /** Those that were read by the profile. */
    List<PaidLine> of(AgencyId agency, RunId run, String profile);

    /** The files that were kept, the first one first. */
    List<PaidFile> files(RunId run);

    /**
     * A file that is brought.
     *
     * @param sha256 of its bytes
     */
    record Brought(String profile, String sha256, PersonId by) {}

    /**
     * @param profile by which it was read
     * @param sha256 of its bytes
     * @param lines that were taken from it
     * @param withdrawn whether it was taken back
     */
    record PaidFile(
            UUID id,
            String profile,
            String sha256,
            int lines,
            PersonId broughtBy,
            Instant broughtAt,
            boolean withdrawn) {}
}
