package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What so many minutes cost, per occurrence.
 *
 * @param fromMinutes included
 * @param toMinutes included; absent where the band has no end
 */
public record Band(String code, int fromMinutes, @Nullable Integer toMinutes, Percentage cut) {

    boolean holds(int minutes) {
        return minutes >= fromMinutes && (toMinutes == null || minutes <= toMinutes);
    }
}
