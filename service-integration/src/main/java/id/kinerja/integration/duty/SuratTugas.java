package id.kinerja.integration.duty;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A letter that sends people to work elsewhere. What for is not kept: the letter has it, and no
 * rule here asks for it.
 *
 * @param during the days of the letter, days off among them
 */
public record SuratTugas(
        SuratTugasId id,
        String number,
        LocalDate letterDate,
        String place,
        Kind kind,
        DateRange during,
        Set<PersonId> people,
        State state,
        long revision) {

    /** The longest that one letter sends somebody away for; longer is an assignment. */
    public static final int MOST_DAYS = 366;

    /** Where it sends them, and for how long. */
    public enum Kind {
        /** Of eight hours at most. */
        DALAM_KOTA,
        DALAM_KOTA_LEBIH_8_JAM,
        LUAR_KOTA;

        /** A perjalanan dinas has allowances of its own (PMK 113/PMK.05/2012). */
        public boolean hasOwnAllowance() {
            return this != DALAM_KOTA;
        }
    }

    /** A letter is issued, and may be called off. */
    public enum State {
        ISSUED,
        CANCELLED
    }

    public SuratTugas {
        people = Set.copyOf(people);
    }

    /** The same letter for these people alone. */
    public SuratTugas sending(Set<PersonId> others) {
        return new SuratTugas(id, number, letterDate, place, kind, during, others, state, revision);
    }

    /** Empty where it is called off already. */
    public Optional<SuratTugas> cancelled() {
        return state == State.CANCELLED
                ? Optional.empty()
                : Optional.of(
                        new SuratTugas(
                                id,
                                number,
                                letterDate,
                                place,
                                kind,
                                during,
                                people,
                                State.CANCELLED,
                                revision + 1));
    }
}
