package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.LineAbove.Official;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who is above somebody on a day.
 *
 * @param unit where he is, absent where he is nowhere
 * @param above the superior of his superior
 */
public record Superiors(
        @Nullable UnitId unit,
        @Nullable Official direct,
        @Nullable Official above,
        @Nullable Official leader) {

    public static final Superiors NONE = new Superiors(null, null, null, null);
}
