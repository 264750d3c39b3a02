package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two people of one published roster change turns: each takes the other's shift of the day named.
 *
 * @param roster by which both days go
 * @param askerDay whose shift the partner takes
 * @param partnerDay whose shift the asker takes
 * @param superior of the asker when he asked; absent where nobody can decide but HR
 * @param decidedBy whoever approved or refused it
 * @param note of whoever decided; a refusal has one
 */
public record RosterSwap(
        UUID id,
        UUID roster,
        PersonId asker,
        LocalDate askerDay,
        PersonId partner,
        LocalDate partnerDay,
        String reason,
        @Nullable PersonId superior,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable String note,
        long revision) {

    /** Where it stands. */
    public enum State {
        /** The partner has still to say whether he will. */
        ASKED,
        /** The partner will; the superior or HR has still to say whether it may be. */
        AGREED,
        /** It counts. */
        APPROVED,
        DECLINED,
        REFUSED,
        WITHDRAWN,
        /** Another roster was published for these days. */
        REPLACED
    }

    /** What can be done with it. */
    public enum Action {
        AGREE,
        DECLINE,
        APPROVE,
        REFUSE,
        WITHDRAW
    }

    /** The first day that it would change. */
    public LocalDate dueOn() {
        return askerDay.isBefore(partnerDay) ? askerDay : partnerDay;
    }

    public static RosterSwap asked(
            UUID roster,
            PersonId asker,
            LocalDate askerDay,
            PersonId partner,
            LocalDate partnerDay,
            String reason,
            @Nullable PersonId superior) {
        return new RosterSwap(
                UuidV7.next(),
                roster,
                asker,
                askerDay,
                partner,
                partnerDay,
                reason,
                superior,
                State.ASKED,
                null,
                null,
                1);
    }

    /** The days of both that become others. */
    public List<RosterCheck.PlacedDay> days() {
        return Stream.of(asker, partner)
                .flatMap(
                        person ->
                                Stream.of(askerDay, partnerDay)
                                        .distinct()
                                        .map(day -> new RosterCheck.PlacedDay(person, day)))
                .toList();
    }

    public boolean isOpen() {
        return state == State.ASKED || state == State.AGREED;
    }

    public Optional<RosterSwap> answered(boolean agrees) {
        return state == State.ASKED
                ? Optional.of(in(agrees ? State.AGREED : State.DECLINED, null, null))
                : Optional.empty();
    }

    public Optional<RosterSwap> decided(boolean approves, PersonId by, @Nullable String words) {
        return state == State.AGREED
                ? Optional.of(in(approves ? State.APPROVED : State.REFUSED, by, words))
                : Optional.empty();
    }

    public Optional<RosterSwap> withdrawn() {
        return isOpen() ? Optional.of(in(State.WITHDRAWN, null, null)) : Optional.empty();
    }

    private RosterSwap in(State other, @Nullable PersonId by, @Nullable String words) {
        return new RosterSwap(
                id,
                roster,
                asker,
                askerDay,
                partner,
                partnerDay,
                reason,
                superior,
                other,
                by,
                words,
                revision + 1);
    }
}
