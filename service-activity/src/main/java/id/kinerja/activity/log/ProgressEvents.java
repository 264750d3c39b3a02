package id.kinerja.activity.log;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What became of progress. */
public interface ProgressEvents {

    void changed(AgencyId agency, List<Progress> progress);
}
