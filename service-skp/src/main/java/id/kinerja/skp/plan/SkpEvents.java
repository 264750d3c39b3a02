package id.kinerja.skp.plan;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened to SKPs. */
public interface SkpEvents {

    void changed(AgencyId agency, List<Skp> skps);
}
