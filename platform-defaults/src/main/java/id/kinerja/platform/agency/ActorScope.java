package id.kinerja.platform.agency;

import id.kinerja.kernel.Actor;
import java.util.Optional;

/** Who asks, for the audit trail; a background call has nobody. */
public final class ActorScope {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private ActorScope() {}

    public static Optional<Actor> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static <T, X extends Throwable> T call(
            Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).<T, X>call(work);
    }
}
