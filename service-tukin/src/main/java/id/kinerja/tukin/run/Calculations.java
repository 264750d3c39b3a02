package id.kinerja.tukin.run;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far calculations of runs have come, part by part, each of which anybody may take. */
public interface Calculations {

    /** Of all agencies. */
    List<Waiting> waiting();

    /**
     * Shares a calculation out.
     *
     * @param ends the last of each part but one; whoever comes after the last of them is in a part
     *     of his own
     */
    void share(RunId run, List<PersonId> ends);

    /** Shares the calculation of those out of whom facts have come since the version before. */
    void shareChanged(Run run, int part);

    /** Of that part, in order. */
    List<PersonId> changed(Part part, int limit);

    /**
     * A part that nobody has; nobody else gets it until the end of the transaction. Nothing where
     * the calculation is over or given up, or others have all that is left.
     */
    Optional<Part> claim(RunId run);

    /**
     * What remains to be done once, when all parts are done. Nothing while others are at it, or
     * before.
     */
    Optional<Rest> claimRest(RunId run);

    /**
     * Waits for the parts that are being calculated; no other begins before the end of the
     * transaction.
     */
    void hold(RunId run);

    /** Nothing where none is going on. */
    Optional<Progress> progress(RunId run);

    /**
     * That a program has calculated some of it: where another began it, the next version is
     * calculated for everybody.
     */
    void calculatedBy(Run run, String program);

    /** That these of a part were kept, and there may be more of it. */
    void reached(Part part, List<PersonId> people);

    /** That these of a part were kept, and they were its last. */
    void done(Part part, List<PersonId> people);

    void corrected(RunId run, RunResults.PersonsMonth last);

    /** A run that waits for the worker. */
    record Waiting(AgencyId agency, RunId run) {}

    /**
     * People whose ids follow each other.
     *
     * @param after behind whom it goes on
     * @param until the last of it; absent where it is the last part
     * @param changedAlone whether those alone are calculated of whom facts have come
     */
    record Part(Run run, PersonId after, @Nullable PersonId until, boolean changedAlone) {}

    /**
     * @param corrected the last month that was looked at for a difference; absent until then
     */
    record Rest(Run run, RunResults.@Nullable PersonsMonth corrected) {}

    /**
     * @param people how many there were to calculate when it began
     */
    record Progress(int calculated, int people) {}
}
