package id.kinerja.integration.inbox;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** Who is to hear what becomes of tasks, in the transaction in which it becomes known. */
public interface TaskNews {

    /** Opened, or given to somebody else. */
    void given(AgencyId agency, List<ToldTask> tasks);

    /** Done, or to be done no more. */
    void over(AgencyId agency, List<ToldTask> tasks);
}
