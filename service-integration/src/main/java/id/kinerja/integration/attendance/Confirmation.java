package id.kinerja.integration.attendance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody with the right to has confirmed of a day, beside the punches or against them. */
public sealed interface Confirmation {

    /**
     * He came or left then, whatever the terminals have.
     *
     * @param direction IN or OUT
     * @param at local to the site; absent where it was at the time of his schedule unless the
     *     terminals, or another paper, say otherwise
     */
    record Attended(Punch.Direction direction, @Nullable LocalDateTime at)
            implements Confirmation {}

    /** He may come until then; who comes later is late from then on. */
    record MayArrive(LocalDateTime until) implements Confirmation {}

    /** He may go from then on; who goes before goes too early for them. */
    record MayLeave(LocalDateTime from) implements Confirmation {}

    /**
     * He works where he likes that day (WFA); that he works is still for the punches to say.
     *
     * @param uangMakan whether the agency pays it on such a day
     */
    record WorksElsewhere(boolean uangMakan) implements Confirmation {}
}
