package id.kinerja.integration.elsewhere;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A circular (surat edaran) by which whole units work elsewhere on some days (Perpres 21/2023 Ps
 * 8). Whoever comes to the office all the same has a day as ever; whoever doesn't still has to say
 * when he began and when he ended.
 *
 * @param unit whose people it is for, with all below it on each day; absent for the whole agency
 * @param document its number
 * @param uangMakan whether the agency pays it to who works elsewhere then
 * @param excepted who has to be in the office
 */
public record ElsewhereDecree(
        ElsewhereDecreeId id,
        Kind kind,
        @Nullable UnitId unit,
        String document,
        LocalDate documentDate,
        DecreedDays days,
        boolean uangMakan,
        Set<PersonId> excepted,
        State state,
        long revision) {

    /** The refusal of one that can't be right. */
    public static final String INVALID = "elsewhere-decree-invalid";

    /** Where they work; the day counts alike. */
    public enum Kind {
        WFH,
        WFA
    }

    /** A decree holds, and may be withdrawn. */
    public enum State {
        HOLDS,
        WITHDRAWN
    }

    public ElsewhereDecree {
        excepted = Set.copyOf(excepted);
    }

    /** The last day that one may be about. */
    public static LocalDate lastDay(LocalDate today) {
        return today.plusYears(1);
    }

    /** Empty where it is withdrawn already. */
    public Optional<ElsewhereDecree> withdrawn() {
        return state == State.WITHDRAWN
                ? Optional.empty()
                : Optional.of(
                        new ElsewhereDecree(
                                id,
                                kind,
                                unit,
                                document,
                                documentDate,
                                days,
                                uangMakan,
                                excepted,
                                State.WITHDRAWN,
                                revision + 1));
    }
}
