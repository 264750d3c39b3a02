package id.kinerja.integration.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticeDelivery;
import id.kinerja.integration.notice.NoticeForm;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.ReadNoticeDeliveries;
import id.kinerja.integration.notice.app.RedriveNotices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages on their way out, without what they say and where they go. */
@RestController
@RequestMapping("/v1/notice-deliveries")
class NoticeDeliveryController {

    private final ReadNoticeDeliveries readNoticeDeliveries;
    private final RedriveNotices redriveNotices;

    NoticeDeliveryController(
            ReadNoticeDeliveries readNoticeDeliveries, RedriveNotices redriveNotices) {
        this.readNoticeDeliveries = readNoticeDeliveries;
        this.redriveNotices = redriveNotices;
    }

    record NoticeRedriveRequest(@NotNull Channel channel) {}

    /**
     * @param deliveries that are sent again
     */
    record NoticeRedriveView(int deliveries) {}

    /**
     * @param kind absent for the message of the day
     * @param cause why it waits, or came to nothing
     * @param nextTry when it goes on by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeDeliveryView(
            UUID id,
            UUID personId,
            Channel channel,
            NoticeForm form,
            @Nullable NoticeKind kind,
            NoticeDelivery.State state,
            NoticeDelivery.@Nullable Cause cause,
            int tries,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextTry) {

        static NoticeDeliveryView of(NoticeDelivery delivery) {
            return new NoticeDeliveryView(
                    delivery.id().value(),
                    delivery.person().value(),
                    delivery.channel(),
                    delivery.form(),
                    delivery.kind(),
                    delivery.state(),
                    delivery.cause(),
                    delivery.tries(),
                    delivery.queuedAt(),
                    delivery.sentAt(),
                    delivery.state() == NoticeDelivery.State.PENDING ? delivery.nextTry() : null);
        }
    }

    @Serves(
            value = "Sends again what was given up by a channel in the last seven days",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "Messages go on from wherever they are")
    @PostMapping("/redrive")
    NoticeRedriveView redrive(Actor actor, @Valid @RequestBody NoticeRedriveRequest request) {
        return new NoticeRedriveView(redriveNotices.redrive(actor, request.channel()));
    }

    @Serves(
            value = "Lists messages that go out and how far they have come, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<NoticeDeliveryView> list(
            Actor actor,
            @RequestParam(required = false) NoticeDelivery.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readNoticeDeliveries
                        .read(
                                actor,
                                new NoticeDeliveries.Filter(state, channel, person),
                                Cursor.after(cursor, NoticeDelivery.Id::new),
                                most + 1)
                        .stream()
                        .map(NoticeDeliveryView::of)
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }
}
