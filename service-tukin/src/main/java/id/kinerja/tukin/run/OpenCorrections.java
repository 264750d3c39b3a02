package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Approved months of which facts came late, and of which something is asked before it is known what
 * they come to. A run settles nothing of them; the next one finds them again.
 */
public interface OpenCorrections {

    void keep(Run run, List<Correction> open);

    /** Of the run's version, in the order of people and months. */
    List<Open> of(Run run, @Nullable PersonsMonth after, int limit);

    int count(Run run);

    /**
     * @param granted what the ledger held for the month
     * @param questions that are open, by their codes
     */
    record Open(PersonId person, YearMonth month, Rupiah granted, List<String> questions) {

        public Open {
            questions = List.copyOf(questions);
        }
    }
}
