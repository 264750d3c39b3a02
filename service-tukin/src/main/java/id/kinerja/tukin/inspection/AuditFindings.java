package id.kinerja.tukin.inspection;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Punishment;
import id.kinerja.tukin.run.Run;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands out in a locked run, by what is known now. */
public interface AuditFindings {

    /**
     * All but punishments, in the order of people within each kind.
     *
     * @param paying the statuses of service that pay
     */
    List<AuditFinding> of(Run run, Set<String> paying);

    /**
     * Whose month was paid by the run without the cut of a punishment that was in force: its own
     * month, and those that were held and are paid by it; in the order of people and months.
     */
    List<Uncut> uncut(Run run);

    /** People of the run, as the seed chooses them: the same for the same seed. */
    List<PersonId> sample(Run run, long seed, int size);

    /**
     * A decision that is in force; whether it cuts is for the policy to say.
     *
     * @param net of the whole month
     */
    record Uncut(
            PersonId person,
            YearMonth month,
            UUID decision,
            Punishment punishment,
            LocalDate effective,
            @Nullable LocalDate until,
            Rupiah net) {}
}
