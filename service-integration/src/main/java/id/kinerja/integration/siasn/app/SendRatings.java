package id.kinerja.integration.siasn.app;

import static id.kinerja.integration.siasn.RatingDelivery.State.CONFIRMED;
import static id.kinerja.integration.siasn.RatingDelivery.State.REJECTED;
import static id.kinerja.integration.siasn.RatingDelivery.State.SENT;
import static id.kinerja.integration.siasn.RatingDelivery.State.SUPERSEDED;

import id.kinerja.integration.siasn.Arrival;
import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.KeptRating;
import id.kinerja.integration.siasn.OutgoingRating;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingDeliveries.Before;
import id.kinerja.integration.siasn.RatingDeliveries.Due;
import id.kinerja.integration.siasn.RatingDeliveries.Move;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.RatingMarks;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPeople;
import id.kinerja.integration.siasn.SiasnPerson;
import id.kinerja.integration.siasn.SiasnRatings;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Nip;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends ratings to SIASN, one step after another, outside of any transaction. It is written down
 * that one is being sent before it is; whoever finds it so looks whether it has arrived before it
 * is sent once more, and not in the same step.
 */
@Component
public class SendRatings {

    private final WorkOnDeliveries work;
    private final SiasnPeople people;
    private final SiasnRatings ratings;
    private final Clock clock;

    SendRatings(WorkOnDeliveries work, SiasnPeople people, SiasnRatings ratings, Clock clock) {
        this.work = work;
        this.people = people;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** False where nothing is due; called in the scope of the agency. */
    public boolean send(AgencyId agency) {
        Optional<WorkOnDeliveries.Part> part = work.take(agency);
        part.ifPresent(some -> some.due().forEach(due -> new Step(some.access(), due).go()));
        return part.isPresent();
    }

    /** One delivery, as far as it gets. */
    private final class Step {

        private final SiasnAccess access;
        private Due due;
        private boolean sent;

        Step(SiasnAccess access, Due due) {
            this.access = access;
            this.due = due;
        }

        void go() {
            RatingDelivery delivery = due.delivery();
            Optional<DeliveryCause> refusal = OutgoingRating.refusal(delivery);
            Nip nip = due.nip();
            OutgoingRating.Assessor assessor = due.assessor();
            if (refusal.isPresent()) {
                end(REJECTED, refusal.get());
            } else if (nip == null) {
                end(REJECTED, DeliveryCause.NO_NUMBER);
            } else if (assessor == null) {
                end(REJECTED, DeliveryCause.NO_ASSESSOR);
            } else {
                RatedPeriod period = RatedPeriod.read(delivery.period()).orElseThrow();
                go(nip, period, assessor);
            }
        }

        private void go(Nip nip, RatedPeriod period, OutgoingRating.Assessor assessor) {
            if (due.delivery().state() == SENT) {
                look(nip, period, assessor);
            } else {
                begin(nip, period, assessor);
            }
        }

        private void begin(Nip nip, RatedPeriod period, OutgoingRating.Assessor assessor) {
            Before before = due.before();
            if (before != null && before.confirmed() && before.marks().equals(marks())) {
                confirm(before.row(), DeliveryCause.THERE_ALREADY);
                return;
            }
            if (before == null && !isFree(nip, period)) {
                return;
            }
            String person = person(nip);
            if (person != null && takeOut(period, before)) {
                String replaced = before == null ? null : before.row();
                save(
                        nip,
                        new OutgoingRating(
                                person,
                                period,
                                marks(),
                                assessor,
                                due.koefisien(),
                                period.isAnnual() ? replaced : null));
            }
        }

        /**
         * Whether SIASN has nothing of the period, as far as it says: what was entered there by
         * another way is neither doubled nor changed.
         */
        private boolean isFree(Nip nip, RatedPeriod period) {
            return switch (ratings.kept(access, nip, period)) {
                case SiasnReply.Found<List<KeptRating>>(List<KeptRating> kept, _) ->
                        KeptRating.of(period, due.others(), kept).map(this::leave).isEmpty();
                case SiasnReply.NotFound<List<KeptRating>> _ -> true;
                case SiasnReply.Failed<List<KeptRating>>(SiasnFault fault) -> {
                    postpone(DeliveryCause.of(fault));
                    yield false;
                }
            };
        }

        private KeptRating leave(KeptRating there) {
            String row = there.id();
            if (!marks().equals(there.marks())) {
                end(REJECTED, DeliveryCause.OTHER_MARKS);
            } else if (row == null) {
                end(REJECTED, DeliveryCause.ARRIVAL_UNCLEAR);
            } else {
                confirm(row, DeliveryCause.THERE_ALREADY);
            }
            return there;
        }

        /** By whom SIASN knows him; null where it can't be had now, or never. */
        private @Nullable String person(Nip nip) {
            if (due.siasnPerson() != null) {
                return due.siasnPerson();
            }
            return switch (people.find(access, nip)) {
                case SiasnReply.Found<SiasnPerson>(SiasnPerson found, _) -> {
                    if (found.siasnId() == null) {
                        postpone(DeliveryCause.UNREADABLE);
                    }
                    yield found.siasnId();
                }
                case SiasnReply.NotFound<SiasnPerson> _ -> {
                    end(REJECTED, DeliveryCause.UNKNOWN_THERE);
                    yield null;
                }
                case SiasnReply.Failed<SiasnPerson>(SiasnFault fault) -> {
                    postpone(DeliveryCause.of(fault));
                    yield null;
                }
            };
        }

        /** Periodic ones can't be changed: the one before goes out first. */
        private boolean takeOut(RatedPeriod period, @Nullable Before before) {
            if (period.isAnnual() || before == null) {
                return true;
            }
            if (ratings.remove(access, before.row())
                    instanceof SiasnReply.Failed<Boolean>(SiasnFault fault)) {
                postpone(DeliveryCause.of(fault));
                return false;
            }
            replace(before);
            return true;
        }

        private void save(Nip nip, OutgoingRating rating) {
            if (!moved(new Move(SENT, null, null, null))) {
                return;
            }
            sent = true;
            switch (ratings.save(access, rating)) {
                case SiasnRatings.Taken(String row) -> {
                    if (row == null || moved(new Move(SENT, null, null, row))) {
                        look(nip, rating.period(), rating.assessor());
                    }
                }
                case SiasnRatings.Declined(String said) ->
                        moved(new Move(REJECTED, DeliveryCause.DECLINED, said, null));
                case SiasnRatings.Unknown(SiasnFault fault) -> postpone(DeliveryCause.of(fault));
            }
        }

        private void look(Nip nip, RatedPeriod period, OutgoingRating.Assessor assessor) {
            switch (ratings.kept(access, nip, period)) {
                case SiasnReply.Found<List<KeptRating>>(List<KeptRating> kept, _) ->
                        arrived(nip, period, assessor, kept);
                case SiasnReply.NotFound<List<KeptRating>> _ ->
                        arrived(nip, period, assessor, List.of());
                case SiasnReply.Failed<List<KeptRating>>(SiasnFault fault) ->
                        postpone(DeliveryCause.of(fault));
            }
        }

        private void arrived(
                Nip nip,
                RatedPeriod period,
                OutgoingRating.Assessor assessor,
                List<KeptRating> kept) {
            RatingDelivery delivery = due.delivery();
            String replaced = due.before() == null ? null : due.before().row();
            switch (Arrival.of(period, marks(), delivery.rowId(), replaced, due.others(), kept)) {
                case Arrival.Arrived(String row) -> confirm(row, null);
                case Arrival.Otherwise(DeliveryCause cause) -> end(REJECTED, cause);
                case Arrival.Unclear _ -> end(REJECTED, DeliveryCause.ARRIVAL_UNCLEAR);
                case Arrival.NotThere _ -> notThere(nip, period, assessor);
            }
        }

        private void notThere(Nip nip, RatedPeriod period, OutgoingRating.Assessor assessor) {
            RatingDelivery delivery = due.delivery();
            if (sent || !delivery.shouldHaveArrived(clock.instant())) {
                postpone(DeliveryCause.NOT_SHOWN_YET);
            } else if (delivery.rowId() != null) {
                end(REJECTED, DeliveryCause.NOT_THERE);
            } else if (due.hasNewer()) {
                end(SUPERSEDED, DeliveryCause.REPLACED);
            } else {
                begin(nip, period, assessor);
            }
        }

        private void confirm(String row, @Nullable DeliveryCause cause) {
            Before before = due.before();
            if (moved(new Move(CONFIRMED, cause, null, row)) && before != null) {
                replace(before);
            }
        }

        /** Its own row, of a former try, is forgotten by its next move. */
        private void replace(Before before) {
            if (!before.id().equals(due.delivery().id())) {
                work.replaced(before.id());
            }
        }

        private void end(RatingDelivery.State state, DeliveryCause cause) {
            moved(new Move(state, cause, null, due.delivery().rowId()));
        }

        private boolean moved(Move move) {
            Optional<RatingDelivery> now = work.move(due.delivery(), move);
            now.ifPresent(delivery -> due = due.with(delivery));
            return now.isPresent();
        }

        private void postpone(DeliveryCause cause) {
            work.postpone(due.delivery(), cause);
        }

        private RatingMarks marks() {
            return due.delivery().marks();
        }
    }
}
