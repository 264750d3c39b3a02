package id.kinerja.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail of this service, the same in all services. */
@RestController
@RequestMapping("/v1/audit")
final class AuditController {

    private static final Locale INDONESIAN = Locale.of("id");

    private final ReadAudit readAudit;
    private final MessageSource messages;
    private final JsonMapper json;

    AuditController(ReadAudit readAudit, MessageSource messages, JsonMapper json) {
        this.readAudit = readAudit;
        this.messages = messages;
        this.json = json;
    }

    /**
     * @param label what the act is called
     * @param look whether somebody only looked
     * @param actor the person who did it; absent where it was no person
     * @param account his account, where a token said it
     * @param client the client through which he came, or the service itself
     * @param roles that he had
     * @param subject the person whom it is about
     * @param reference what it was done to
     * @param detail codes, dates and counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            UUID id,
            Instant at,
            String act,
            String label,
            boolean look,
            @Nullable UUID actor,
            @Nullable String account,
            String client,
            List<String> roles,
            @Nullable UUID subject,
            @Nullable UUID reference,
            @Nullable String traceId,
            JsonNode detail) {}

    @Serves(value = "Reads who did what in the agency, the newest first", roles = Role.AUDITOR)
    @GetMapping
    Page<EntryView> trail(
            Actor actor,
            Locale locale,
            @RequestParam(name = "act", required = false) @Nullable String act,
            @RequestParam(name = "actor", required = false) @Nullable UUID by,
            @RequestParam(name = "subject", required = false) @Nullable UUID subject,
            @RequestParam(name = "reference", required = false) @Nullable UUID reference,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "until", required = false) @Nullable OffsetDateTime until,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        ReadAudit.Filter filter =
                new ReadAudit.Filter(act, by, subject, reference, instant(from), instant(until));
        int asked = Page.limit(limit);
        return page(readAudit.read(actor, filter, before(cursor), asked + 1), asked, locale);
    }

    @Serves(
            value = "Reads who else looked at what is one's own, the newest first",
            who = "every employee, for himself")
    @GetMapping("/looks")
    Page<EntryView> looks(
            Actor actor,
            Locale locale,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        int asked = Page.limit(limit);
        return page(readAudit.looksAt(actor, before(cursor), asked + 1), asked, locale);
    }

    private Page<EntryView> page(List<AuditEntry> oneMore, int asked, Locale locale) {
        return Page.of(
                oneMore.stream().map(entry -> view(entry, locale)).toList(),
                asked,
                last -> Cursor.of(last.id()));
    }

    private EntryView view(AuditEntry entry, Locale locale) {
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.act(),
                label(entry.act(), locale),
                entry.look(),
                entry.actor(),
                entry.account(),
                entry.client(),
                entry.roles(),
                entry.subject(),
                entry.reference(),
                entry.traceId(),
                json.readTree(entry.detail()));
    }

    private String label(String act, Locale asked) {
        Locale locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN;
        String text = messages.getMessage("audit." + act, null, act, locale);
        return text == null ? act : text;
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        Cursor from = Cursor.parse(cursor, 1);
        return from == null ? null : from.uuid(0);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
