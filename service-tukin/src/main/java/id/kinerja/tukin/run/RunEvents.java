package id.kinerja.tukin.run;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/**
 * What happened to runs. Statements are told by person and month, so that those of what is paid
 * once in a year aren't: they would take the place of the month's own.
 */
public interface RunEvents {

    void changed(AgencyId agency, Run run);

    void calculated(AgencyId agency, Run run, List<RunResults.Granted> statements);

    /** What a locked run granted will change no more: its people may have their slips. */
    void locked(AgencyId agency, Run run, List<RunResults.Granted> statements);

    /** Earlier months that a locked run has paid, or granted otherwise than before. */
    void corrected(AgencyId agency, Run run, List<RunResults.GrantedCorrection> corrections);
}
