package id.kinerja.integration.roster;

import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.YearMonth;
import java.util.UUID;

/** Who works when in a unit and below, for a month. */
public record Roster(UUID id, UnitId unit, YearMonth month, State state, long revision) {

    private static final long FIRST_REVISION = 1;

    /** How far it is. */
    public enum State {
        /** Counts for nothing yet. */
        DRAFT,
        PUBLISHED,
        /** Another one of the same unit and month was published after it. */
        REPLACED
    }

    public static Roster draft(UnitId unit, YearMonth month) {
        return new Roster(UuidV7.next(), unit, month, State.DRAFT, FIRST_REVISION);
    }

    public Roster published() {
        return new Roster(id, unit, month, State.PUBLISHED, revision + 1);
    }
}
