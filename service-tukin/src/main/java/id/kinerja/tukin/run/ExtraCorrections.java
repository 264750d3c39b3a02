package id.kinerja.tukin.run;

import id.kinerja.kernel.DateRange;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraPay;
import java.util.List;

/** Differences of what is paid once in a year: the next run of the kind and year settles them. */
public interface ExtraCorrections {

    /**
     * What decides the run's pay from now on, so that a fact of it is known to be late. What came
     * so far for those who haven't been paid is in the facts that are read from now on.
     *
     * @param attendance the days whose attendance is counted, where the rule counts any
     */
    void begin(Run run, ExtraMonth rule, DateRange attendance);

    /** Of which something came late for somebody whom a locked run has paid. */
    List<ExtraPay> toSettle();

    /**
     * Enters the differences that an approved run has found, and settles the facts that it took up.
     * False, and nothing entered, where another run has entered one of the same person since.
     */
    boolean grant(Run run);
}
