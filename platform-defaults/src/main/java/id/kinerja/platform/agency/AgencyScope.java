package id.kinerja.platform.agency;

import id.kinerja.kernel.AgencyId;
import java.util.Optional;

/**
 * The agency on whose behalf the current call runs.
 *
 * <p>Every transaction opened inside sees the rows of this agency alone; outside of any scope the
 * wall shows nothing.
 */
public final class AgencyScope {

    private static final ScopedValue<AgencyId> CURRENT = ScopedValue.newInstance();

    private AgencyScope() {}

    public static Optional<AgencyId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static AgencyId require() {
        return current().orElseThrow(() -> new IllegalStateException("No agency in scope"));
    }

    public static void run(AgencyId agency, Runnable work) {
        ScopedValue.where(CURRENT, agency).run(work);
    }

    public static <T, X extends Throwable> T call(
            AgencyId agency, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, agency).<T, X>call(work);
    }
}
