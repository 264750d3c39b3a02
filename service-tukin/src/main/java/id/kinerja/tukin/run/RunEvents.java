package id.kinerja.tukin.run;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened to runs. */
public interface RunEvents {

    void changed(AgencyId agency, Run run);

    void calculated(AgencyId agency, Run run, List<RunStatement> statements);
}
