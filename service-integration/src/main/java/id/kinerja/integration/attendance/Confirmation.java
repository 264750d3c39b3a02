package id.kinerja.integration.attendance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody with the right to has confirmed of a day, beside the punches or against them. */
public sealed interface Confirmation {

    /**
     * He came or left then, whatever the terminals have.
     *
     * @param direction IN or OUT
     * @param at local to the site
     */
    record Attended(Punch.Direction direction, LocalDateTime at) implements Confirmation {}

    /**
     * He came or left then, where neither the terminals nor an {@link Attended} have anything; not
     * before that time has come.
     *
     * @param direction IN or OUT
     * @param at local to the site; absent for the time of his schedule
     * @param seen whether somebody answers for having seen him; what nobody has seen only stands in
     *     for punches that were due, and says nothing of a day on which none were
     */
    record Noted(Punch.Direction direction, @Nullable LocalDateTime at, boolean seen)
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

    /**
     * He may stay away that day, without leave; where he comes all the same, the day is as ever.
     *
     * @param paid whether nothing is cut for it
     */
    record Excused(boolean paid) implements Confirmation {}
}
