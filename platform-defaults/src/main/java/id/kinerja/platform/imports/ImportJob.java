package id.kinerja.platform.imports;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.table.FileKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param actor for whom it is worked on
 * @param rows of data in the file; absent until they are counted
 * @param reached the last row that the present step has taken
 * @param findings what is to be mended or looked at
 * @param warnings those of them that are only to be looked at
 * @param fault the code of what is wrong with the file as a whole
 * @param revision grows with every change
 */
record ImportJob(
        UUID id,
        String profile,
        FileKind kind,
        long bytes,
        State state,
        PersonId broughtBy,
        Actor actor,
        @Nullable Integer rows,
        int reached,
        Map<String, Integer> counts,
        int findings,
        int warnings,
        @Nullable String fault,
        long revision,
        Instant broughtAt,
        Instant changedAt) {

    enum State {
        /** Is being looked through; nothing is kept. */
        CHECKING,
        /** Has been looked through, and waits for somebody's word. */
        CHECKED,
        APPLYING,
        APPLIED,
        /** Can't be read at all, or not by whoever brought it. */
        FAILED,
        CANCELLED;

        boolean isWorkedOn() {
            return this == CHECKING || this == APPLYING;
        }

        boolean isOver() {
            return this == APPLIED || this == FAILED || this == CANCELLED;
        }
    }

    /** Whether its good rows may be had go in. */
    boolean awaitsApplication() {
        return state == State.CHECKED;
    }

    boolean applies() {
        return state == State.APPLYING;
    }

    /** A share of the present step, in whole percent. */
    int progress() {
        if (!state.isWorkedOn()) {
            return 100;
        }
        return rows == null || rows == 0 ? 0 : (int) (100L * reached / rows);
    }
}
