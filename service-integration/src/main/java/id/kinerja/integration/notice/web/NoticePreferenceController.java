package id.kinerja.integration.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeGroup;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.integration.notice.QuietHours;
import id.kinerja.integration.notice.app.ReadPreferences;
import id.kinerja.integration.notice.app.SetPreferences;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one wants to be told, and where one can be reached. Addresses go in and come out masked. */
@RestController
@RequestMapping("/v1/notice-preferences")
class NoticePreferenceController {

    private static final String WHO = "every employee, for himself";
    private static final String BESIDE = "Where he can be reached stands beside how he wants to be";

    private final ReadPreferences readPreferences;
    private final SetPreferences setPreferences;

    NoticePreferenceController(ReadPreferences readPreferences, SetPreferences setPreferences) {
        this.readPreferences = readPreferences;
        this.setPreferences = setPreferences;
    }

    /**
     * @param channels outside of the system; kinds that nobody can do without go by theirs as well
     */
    record NoticeChoice(
            @NotNull NoticeGroup group, @NotNull @Size(max = 4) List<@NotNull Channel> channels) {}

    /**
     * @param quietFrom absent where the agency's quiet hours hold
     * @param quietTo the same as {@code quietFrom} where no hours are to be quiet
     * @param choices one for each group that differs from what its kinds say by themselves
     */
    record NoticePreferenceRequest(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            @NotNull @Size(max = 20) List<@NotNull @Valid NoticeChoice> choices) {

        @Nullable QuietHours quiet() {
            if ((quietFrom == null) != (quietTo == null)) {
                throw Refused.invalid(
                        "notice-preference-invalid",
                        Finding.of("quietTo", "quiet-hours-both-or-none"));
            }
            return quietFrom == null || quietTo == null ? null : new QuietHours(quietFrom, quietTo);
        }

        Map<NoticeGroup, Set<Channel>> chosen() {
            Map<NoticeGroup, Set<Channel>> chosen = new EnumMap<>(NoticeGroup.class);
            List<Finding> twice = new ArrayList<>();
            for (int place = 0; place < choices.size(); place++) {
                NoticeChoice choice = choices.get(place);
                if (chosen.put(choice.group(), Set.copyOf(choice.channels())) != null) {
                    twice.add(
                            Finding.of("choices[%d].group".formatted(place), "notice-group-twice"));
                }
            }
            if (!twice.isEmpty()) {
                throw Refused.invalid("notice-preference-invalid", twice);
            }
            return chosen;
        }
    }

    /**
     * @param address absent where he is to be reached there no more
     */
    record EmailAddressRequest(@Nullable @Email @Size(min = 3, max = 254) String address) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "EmailAddressRequest";
        }
    }

    /**
     * @param number with the code of its country; absent where he is to be reached there no more
     */
    record WhatsAppNumberRequest(
            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{7,14}", message = "phone-number")
                    String number) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "WhatsAppNumberRequest";
        }
    }

    /**
     * @param endpoint of its push service
     * @param p256dh as the browser says it
     * @param auth as the browser says it
     */
    record PushSubscriptionRequest(
            @NotBlank
                    @Size(max = 1000)
                    @Pattern(regexp = "https?://[!-~]+", message = "from-browser")
                    String endpoint,
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{87}=?", message = "from-browser")
                    String p256dh,
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{22}(==)?", message = "from-browser")
                    String auth) {

        PushSubscription subscription() {
            try {
                return new PushSubscription(
                        URI.create(endpoint), p256dh.replace("=", ""), auth.replace("=", ""));
            } catch (IllegalArgumentException noUri) {
                throw Refused.invalid(
                        "push-subscription-invalid", Finding.of("endpoint", "not-an-address"));
            }
        }

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "PushSubscriptionRequest";
        }
    }

    record PushSubscriptionView(UUID id) {}

    /**
     * @param email masked; absent where none is known
     * @param whatsApp masked; absent where none is known
     * @param browsers that get push messages
     * @param channels of the agency that are on
     * @param pushKey by which a browser subscribes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticePreferenceView(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            List<NoticeChoice> choices,
            @Nullable String email,
            @Nullable String whatsApp,
            List<UUID> browsers,
            List<Channel> channels,
            @Nullable String pushKey) {

        static NoticePreferenceView of(ReadPreferences.Own own) {
            QuietHours quiet = own.preference().quiet();
            return new NoticePreferenceView(
                    quiet == null ? null : quiet.from(),
                    quiet == null ? null : quiet.to(),
                    Arrays.stream(NoticeGroup.values())
                            .filter(own.preference().choices()::containsKey)
                            .map(group -> choice(group, own.preference().choices().get(group)))
                            .toList(),
                    own.preference().email(),
                    own.preference().phone(),
                    own.browsers().stream().map(PushSubscription.Id::value).toList(),
                    own.on().stream().sorted().toList(),
                    own.applicationKey());
        }

        private static NoticeChoice choice(NoticeGroup group, @Nullable Set<Channel> channels) {
            return new NoticeChoice(
                    group, channels == null ? List.of() : channels.stream().sorted().toList());
        }
    }

    @Serves(value = "Says how one is told, with addresses masked", who = WHO)
    @GetMapping
    ResponseEntity<NoticePreferenceView> read(Actor actor) {
        return answer(actor);
    }

    @Serves(
            value = "Says by which channels one wants to be told of what, and when of nothing",
            who = WHO)
    @PutMapping
    ResponseEntity<NoticePreferenceView> set(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NoticePreferenceRequest request) {
        setPreferences.set(actor, EntityTag.required(ifMatch), request.quiet(), request.chosen());
        return answer(actor);
    }

    @Serves(value = "Says at which address one gets e-mail, or that one gets none", who = WHO)
    @NoIfMatch(reason = BESIDE)
    @PutMapping("/email")
    ResponseEntity<NoticePreferenceView> setEmail(
            Actor actor, @Valid @RequestBody EmailAddressRequest request) {
        reach(actor, Channel.EMAIL, request.address());
        return answer(actor);
    }

    @Serves(value = "Says at which number one gets WhatsApp, or that one gets none", who = WHO)
    @NoIfMatch(reason = BESIDE)
    @PutMapping("/whatsapp")
    ResponseEntity<NoticePreferenceView> setWhatsApp(
            Actor actor, @Valid @RequestBody WhatsAppNumberRequest request) {
        reach(actor, Channel.WHATSAPP, request.number());
        return answer(actor);
    }

    @Serves(value = "Has a browser of one's own get push messages", who = WHO)
    @NoIdempotencyKey(reason = "the same browser is one subscription")
    @PostMapping("/browsers")
    @ResponseStatus(HttpStatus.CREATED)
    PushSubscriptionView subscribe(
            Actor actor, @Valid @RequestBody PushSubscriptionRequest request) {
        return new PushSubscriptionView(
                setPreferences.subscribe(actor, request.subscription()).value());
    }

    @Serves(value = "Has a browser of one's own get push messages no more", who = WHO)
    @NoIfMatch(reason = BESIDE)
    @DeleteMapping("/browsers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(Actor actor, @PathVariable UUID id) {
        setPreferences.unsubscribe(actor, new PushSubscription.Id(id));
    }

    private void reach(Actor actor, Channel channel, @Nullable String where) {
        if (where == null) {
            setPreferences.reachNoMore(actor, channel);
        } else {
            setPreferences.reachAt(actor, new Address(channel, where));
        }
    }

    private ResponseEntity<NoticePreferenceView> answer(Actor actor) {
        ReadPreferences.Own own = readPreferences.read(actor);
        return EntityTag.answer(
                HttpStatus.OK, own.preference().revision(), NoticePreferenceView.of(own));
    }
}
