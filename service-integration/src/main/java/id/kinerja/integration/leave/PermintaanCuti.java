package id.kinerja.integration.leave;

import id.kinerja.integration.leave.Keputusan.Outcome;
import id.kinerja.integration.personnel.LineAbove.Official;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for leave: the direct superior considers it, the official who may grant it decides, and
 * what is granted becomes a leave once its decree is known. Each step is empty where its state
 * doesn't allow it.
 *
 * @param authority who decides, as it was settled when it was asked for
 * @param leave what came of it
 */
public record PermintaanCuti(
        PermintaanCutiId id,
        PersonId person,
        AskedLeave asked,
        DecidedBy authority,
        LocalDate askedOn,
        State state,
        @Nullable Pertimbangan pertimbangan,
        @Nullable Keputusan keputusan,
        @Nullable PersetujuanBkn bkn,
        Leave.@Nullable Decree decree,
        @Nullable LeaveId leave,
        long revision) {

    /** Where it is; the granted ones have become a leave. */
    public enum State {
        SUBMITTED,
        CONSIDERED,
        /** A CLTN that the agency grants and BKN has not answered. */
        AWAITING_BKN,
        /** Granted, and the number of its decree isn't known yet. */
        AWAITING_DECREE,
        APPROVED,
        CHANGED,
        DEFERRED,
        REFUSED,
        WITHDRAWN;

        public boolean isOpen() {
            return switch (this) {
                case SUBMITTED, CONSIDERED, AWAITING_BKN, AWAITING_DECREE -> true;
                case APPROVED, CHANGED, DEFERRED, REFUSED, WITHDRAWN -> false;
            };
        }
    }

    public static PermintaanCuti submitted(
            PersonId person, AskedLeave asked, DecidedBy authority, LocalDate today) {
        return new PermintaanCuti(
                PermintaanCutiId.next(),
                person,
                asked,
                authority,
                today,
                State.SUBMITTED,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** The day before the leave begins; nothing where it was asked for later than that. */
    public Optional<LocalDate> dueOn() {
        return Optional.of(asked.during().from().minusDays(1))
                .filter(due -> !due.isBefore(askedOn));
    }

    public Optional<PermintaanCuti> withdrawn() {
        return state == State.SUBMITTED || state == State.CONSIDERED
                ? Optional.of(to(State.WITHDRAWN, pertimbangan, keputusan, bkn, decree))
                : Optional.empty();
    }

    public Optional<PermintaanCuti> considered(Pertimbangan opinion) {
        return state == State.SUBMITTED
                ? Optional.of(to(State.CONSIDERED, opinion, keputusan, bkn, decree))
                : Optional.empty();
    }

    /**
     * @param number of the decree, where it is known already
     */
    public Optional<PermintaanCuti> decided(Keputusan decision, Leave.@Nullable Decree number) {
        if (state != State.CONSIDERED) {
            return Optional.empty();
        }
        State next = next(decision, bkn, number);
        return Optional.of(
                to(next, pertimbangan, decision, bkn, decision.outcome().grants() ? number : null));
    }

    public Optional<PermintaanCuti> answered(PersetujuanBkn answer) {
        if (state != State.AWAITING_BKN || keputusan == null) {
            return Optional.empty();
        }
        State next = answer.given() ? next(keputusan, answer, decree) : State.REFUSED;
        return Optional.of(to(next, pertimbangan, keputusan, answer, decree));
    }

    public Optional<PermintaanCuti> decreed(Leave.Decree number) {
        return state == State.AWAITING_DECREE && keputusan != null
                ? Optional.of(
                        to(next(keputusan, bkn, number), pertimbangan, keputusan, bkn, number))
                : Optional.empty();
    }

    /** What was granted is taken back while its decree is missing. */
    public Optional<PermintaanCuti> revoked(String note, PersonId by) {
        return state == State.AWAITING_DECREE
                ? Optional.of(
                        to(
                                State.REFUSED,
                                pertimbangan,
                                new Keputusan(Outcome.REFUSED, null, note, by),
                                bkn,
                                null))
                : Optional.empty();
    }

    /** The days that are granted, or else those that are asked for. */
    public DateRange during() {
        return keputusan == null || keputusan.instead() == null
                ? asked.during()
                : keputusan.instead();
    }

    /** What can be done with it next by whoever it waits for. */
    public Set<PermintaanCutiAction> nextSteps() {
        return switch (state) {
            case SUBMITTED -> Set.of(PermintaanCutiAction.CONSIDER);
            case CONSIDERED -> Set.of(PermintaanCutiAction.DECIDE);
            case AWAITING_BKN -> Set.of(PermintaanCutiAction.RECORD_BKN_ANSWER);
            case AWAITING_DECREE ->
                    Set.of(PermintaanCutiAction.RECORD_DECREE, PermintaanCutiAction.REVOKE);
            case APPROVED, CHANGED, DEFERRED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /** What is wrong with deciding it so: other days are no more, and not all can be put off. */
    public List<Finding> findings(Keputusan decision) {
        DateRange instead = decision.instead();
        if (instead != null && instead.days() > asked.during().days()) {
            return List.of(Finding.of("to", "leave-longer-than-asked", asked.during().days()));
        }
        return decision.outcome() == Outcome.DEFERRED && !asked.mayBeDeferred()
                ? List.of(Finding.of("outcome", "leave-not-deferrable", asked.type()))
                : List.of();
    }

    /** Whether it is granted or refused, be it that papers are missing. */
    public boolean isDecided() {
        return keputusan != null && state != State.WITHDRAWN;
    }

    /** Whether it is granted, and only papers are missing. */
    public boolean isGranted() {
        return switch (state) {
            case AWAITING_BKN, AWAITING_DECREE, APPROVED, CHANGED -> true;
            case SUBMITTED, CONSIDERED, DEFERRED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Who has the next step; nobody where that is the office of HR, or there is none. */
    public Optional<PersonId> waitsFor(Superiors superiors) {
        Optional<Official> official =
                switch (state) {
                    case SUBMITTED -> DecidedBy.DIRECT_SUPERIOR.official(superiors);
                    case CONSIDERED -> authority.official(superiors);
                    case AWAITING_BKN,
                            AWAITING_DECREE,
                            APPROVED,
                            CHANGED,
                            DEFERRED,
                            REFUSED,
                            WITHDRAWN ->
                            Optional.empty();
                };
        return official.filter(Official::hasNumber).map(Official::person);
    }

    /** The leave that it has become, where it has and it isn't kept yet. */
    public Optional<Leave> toGrant() {
        boolean granted = state == State.APPROVED || state == State.CHANGED;
        return granted && leave == null && decree != null
                ? Optional.of(Leave.decreed(person, asked.type(), asked.cause(), during(), decree))
                : Optional.empty();
    }

    public PermintaanCuti become(LeaveId granted) {
        return new PermintaanCuti(
                id,
                person,
                asked,
                authority,
                askedOn,
                state,
                pertimbangan,
                keputusan,
                bkn,
                decree,
                granted,
                revision);
    }

    /** A CLTN waits for BKN first, and whatever is granted for its decree. */
    private State next(
            Keputusan decision, @Nullable PersetujuanBkn answer, Leave.@Nullable Decree number) {
        Outcome outcome = decision.outcome();
        if (outcome.grants() && asked.type() == LeaveType.CLTN && answer == null) {
            return State.AWAITING_BKN;
        }
        if (outcome.grants() && number == null) {
            return State.AWAITING_DECREE;
        }
        return switch (outcome) {
            case APPROVED -> State.APPROVED;
            case CHANGED -> State.CHANGED;
            case DEFERRED -> State.DEFERRED;
            case REFUSED -> State.REFUSED;
        };
    }

    private PermintaanCuti to(
            State next,
            @Nullable Pertimbangan opinion,
            @Nullable Keputusan decision,
            @Nullable PersetujuanBkn answer,
            Leave.@Nullable Decree number) {
        return new PermintaanCuti(
                id,
                person,
                asked,
                authority,
                askedOn,
                next,
                opinion,
                decision,
                answer,
                number,
                leave,
                revision + 1);
    }
}
