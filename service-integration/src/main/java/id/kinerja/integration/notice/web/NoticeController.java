package id.kinerja.integration.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.notice.Notice;
import id.kinerja.integration.notice.NoticeGroup;
import id.kinerja.integration.notice.NoticeId;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.MarkNotices;
import id.kinerja.integration.notice.app.ReadNotices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one is told, beside the tasks of the inbox. */
@RestController
@RequestMapping("/v1/notices")
class NoticeController {

    private static final int MOST_AT_ONCE = 200;
    private static final String WHO = "every employee, for himself";
    private static final String AGAIN = "what is read already stays so";

    private final ReadNotices readNotices;
    private final MarkNotices markNotices;
    private final MessageSource messages;

    NoticeController(ReadNotices readNotices, MarkNotices markNotices, MessageSource messages) {
        this.readNotices = readNotices;
        this.markNotices = markNotices;
        this.messages = messages;
    }

    /**
     * @param label what has happened
     * @param link a path at the gateway where it can be seen
     * @param readAt absent until it is read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(
            UUID id,
            NoticeKind kind,
            NoticeGroup group,
            String label,
            String link,
            Instant occurredAt,
            @Nullable Instant readAt) {}

    /**
     * @param unread notices
     * @param openTasks of all services
     */
    record NoticeCountView(long unread, long openTasks) {}

    /**
     * @param ids of those that are read
     * @param until the last one that was seen, where it and all before it are read
     */
    record NoticeReadingRequest(
            @Nullable @Size(min = 1, max = MOST_AT_ONCE) List<@NotNull UUID> ids,
            @Nullable UUID until) {}

    record NoticeReadingView(long unread) {}

    @Serves(value = "Lists what one was told, the latest first", who = WHO)
    @GetMapping
    Page<NoticeView> list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int most = Page.limit(limit);
        return Page.of(
                readNotices
                        .read(actor, unread, Cursor.after(cursor, NoticeId::new), most + 1)
                        .stream()
                        .map(notice -> view(notice, locale))
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    @Serves(value = "Counts one's unread notices, and one's open tasks of all services", who = WHO)
    @GetMapping("/count")
    NoticeCountView count(Actor actor) {
        ReadNotices.Counts counts = readNotices.count(actor);
        return new NoticeCountView(counts.unread(), counts.openTasks());
    }

    @Serves(value = "Marks one's own notice as read", who = WHO)
    @NoIfMatch(reason = "Being read is all that can become of it")
    @NoIdempotencyKey(reason = AGAIN)
    @PostMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable UUID id) {
        markNotices.read(actor, new NoticeId(id));
    }

    @Serves(
            value =
                    "Marks several of one's own notices as read, or all until the last one seen; those of others are passed over",
            who = WHO)
    @NoIdempotencyKey(reason = AGAIN)
    @PostMapping("/readings")
    NoticeReadingView readSeveral(Actor actor, @Valid @RequestBody NoticeReadingRequest request) {
        UUID until = request.until();
        List<UUID> ids = request.ids();
        if ((until == null) == (ids == null)) {
            throw Refused.invalid(
                    "notice-reading-invalid", Finding.of("ids", "notice-ids-or-until"));
        }
        return new NoticeReadingView(
                ids == null
                        ? markNotices.readUntil(actor, new NoticeId(Objects.requireNonNull(until)))
                        : markNotices.read(actor, named(ids)));
    }

    private static Set<NoticeId> named(List<UUID> ids) {
        return ids.stream().map(NoticeId::new).collect(Collectors.toSet());
    }

    private NoticeView view(Notice notice, Locale locale) {
        NoticeKind kind = notice.kind();
        return new NoticeView(
                notice.id().value(),
                kind,
                kind.group(),
                messages.getMessage("code.NoticeKind." + kind + ".label", null, locale),
                notice.link(),
                notice.occurredAt(),
                notice.readAt());
    }
}
