package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the payee system has told of a run. */
public interface PaidLines {

    /** Beside what was told before; false where these very bytes were kept already. */
    boolean keep(AgencyId agency, RunId run, String sha256, List<PaidLine> lines, PersonId by);

    List<PaidLine> of(AgencyId agency, RunId run);

    /** The files that were kept, the first one first. */
    List<PaidFile> files(RunId run);

    /**
     * @param sha256 of its bytes
     * @param lines that were taken from it
     */
    record PaidFile(UUID id, String sha256, int lines, PersonId broughtBy, Instant broughtAt) {}
}
