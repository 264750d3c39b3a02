package id.kinerja.platform.agency;

import id.kinerja.kernel.Actor;
import java.util.Optional;

/** Who asks, for the audit trail; a background call has nobody. */
public final class ActorScope {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private ActorScope() {}

    public static Optional<Caller> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** For work behind a request, on behalf of whoever asked for it. */
    public static <T, X extends Throwable> T call(
            Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ActorScope.<T, X>call(Caller.of(actor), work);
    }

    public static <T, X extends Throwable> T call(
            Caller caller, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, caller).<T, X>call(work);
    }
}
