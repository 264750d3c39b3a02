package id.kinerja.platform.audit;

import id.kinerja.kernel.Actor;

/** Who may read the trail of his agency. */
public interface AuditReaders {

    /** Refuses everybody else. */
    void require(Actor actor);
}
