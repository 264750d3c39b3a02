package id.kinerja.integration.siasn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.app.ReadDeliveries;
import id.kinerja.integration.siasn.app.RedriveDelivery;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ratings on their way to SIASN. */
@RestController
@RequestMapping("/v1/siasn/deliveries")
class SiasnDeliveryController {

    private final ReadDeliveries readDeliveries;
    private final RedriveDelivery redriveDelivery;

    SiasnDeliveryController(ReadDeliveries readDeliveries, RedriveDelivery redriveDelivery) {
        this.readDeliveries = readDeliveries;
        this.redriveDelivery = redriveDelivery;
    }

    /**
     * @param period a month, a quarter or a year
     * @param cause why it waits, was rejected or stands for nothing any more
     * @param said what SIASN has said against it
     * @param siasnId by which SIASN knows it
     * @param tries how often it was put off
     * @param nextTry when it goes on by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnDeliveryView(
            UUID id,
            UUID ratingId,
            long ratingVersion,
            UUID personId,
            String period,
            RatingDelivery.State state,
            @Nullable DeliveryCause cause,
            @Nullable String said,
            @Nullable String siasnId,
            int tries,
            @Nullable Instant nextTry,
            Instant toldAt,
            Instant changedAt,
            List<RatingDelivery.Action> actions) {

        static SiasnDeliveryView of(RatingDelivery delivery, List<RatingDelivery.Action> actions) {
            boolean goesOn = delivery.isOpen() && delivery.state() != RatingDelivery.State.REJECTED;
            return new SiasnDeliveryView(
                    delivery.id().value(),
                    delivery.rating(),
                    delivery.ratingRevision(),
                    delivery.person().value(),
                    delivery.period(),
                    delivery.state(),
                    delivery.cause(),
                    delivery.said(),
                    delivery.rowId(),
                    delivery.tries(),
                    goesOn ? delivery.nextTry() : null,
                    delivery.toldAt(),
                    delivery.changedAt(),
                    actions);
        }
    }

    @Serves(
            value =
                    "Lists the ratings that go to SIASN and how far they have come, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<SiasnDeliveryView> list(
            Actor actor,
            @RequestParam(required = false) RatingDelivery.@Nullable State state,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<RatingDelivery> deliveries =
                readDeliveries.list(
                        actor,
                        new RatingDeliveries.Filter(state, person),
                        Cursor.after(cursor, RatingDelivery.Id::new),
                        most + 1);
        var actions = readDeliveries.actions(actor);
        return Page.of(
                deliveries.stream()
                        .map(one -> SiasnDeliveryView.of(one, actions.apply(one)))
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    @Serves(
            value = "Has a delivery go on at once, and sends anew what was rejected",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It goes on from wherever it is")
    @PostMapping("/{id}/redrive")
    SiasnDeliveryView redrive(Actor actor, @PathVariable UUID id) {
        RatingDelivery delivery = redriveDelivery.redrive(actor, new RatingDelivery.Id(id));
        return SiasnDeliveryView.of(delivery, readDeliveries.actions(actor).apply(delivery));
    }
}
