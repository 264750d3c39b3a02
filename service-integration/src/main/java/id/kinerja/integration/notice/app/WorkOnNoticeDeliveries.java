package id.kinerja.integration.notice.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticeDeliveries.Due;
import id.kinerja.integration.notice.NoticeDelivery;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.integration.notice.NoticePreference;
import id.kinerja.integration.notice.NoticePreferences;
import id.kinerja.integration.notice.NoticeTemplate;
import id.kinerja.integration.notice.NoticeTemplates;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.integration.notice.QuietHours;
import id.kinerja.integration.notice.WayOut.Answer;
import id.kinerja.integration.notice.WayOut.Parcel;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of messages before and after each goes out. */
@Service
public class WorkOnNoticeDeliveries {

    private static final String WHY =
            "Whoever has caused it is in the trail; sending decides nothing";
    private static final int PART = 10;

    /**
     * Longer than a part takes, be it that each of ten browsers of everybody runs into both its
     * time limits.
     */
    private static final Duration HELD = Duration.ofMinutes(30);

    private static final Duration LEFT_IN_PEACE = Duration.ofSeconds(40);

    private final NoticeDeliveries deliveries;
    private final NoticeChannels channels;
    private final NoticePreferences preferences;
    private final NoticeTemplates templates;
    private final LinesAbove linesAbove;
    private final Settings settings;
    private final BusinessClock clock;
    private final Clock technical;

    WorkOnNoticeDeliveries(
            NoticeDeliveries deliveries,
            NoticeChannels channels,
            NoticePreferences preferences,
            NoticeTemplates templates,
            LinesAbove linesAbove,
            Settings settings,
            BusinessClock clock,
            Clock technical) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.preferences = preferences;
        this.templates = templates;
        this.linesAbove = linesAbove;
        this.settings = settings;
        this.clock = clock;
        this.technical = technical;
    }

    /**
     * One message, with all that it takes to send it.
     *
     * @param parcels one for each place where he can be reached by the channel
     */
    public record Ready(NoticeDelivery delivery, List<Parcel> parcels) {

        public Ready {
            parcels = List.copyOf(parcels);
        }
    }

    /**
     * Some messages and how they go out.
     *
     * @param more whether there may be more
     */
    public record Part(ChannelAccess access, List<Ready> ready, boolean more) {

        public Part {
            ready = List.copyOf(ready);
        }
    }

    /** Empty where nothing is due, or the channel is off. */
    @Transactional
    @NotAudited(reason = WHY)
    public Optional<Part> take(AgencyId agency, Channel channel) {
        if (!channels.on().contains(channel)) {
            return Optional.empty();
        }
        Instant now = technical.instant();
        List<Due> due = deliveries.take(channel, now, now.plus(HELD), PART);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        NoticePolicy policy = settings.get(NoticePolicy.class, agency, clock.today(agency));
        Map<PersonId, NoticePreference> said =
                preferences.of(due.stream().map(one -> one.delivery().person()).collect(toSet()));
        Map<PersonId, LineAbove> places = linesAbove.of(said.keySet(), clock.today(agency));
        List<Ready> ready = new ArrayList<>();
        for (Due one : due) {
            if (one.read()) {
                deliveries.over(
                        one.delivery().id(),
                        NoticeDelivery.State.DROPPED,
                        NoticeDelivery.Cause.READ);
                continue;
            }
            PersonId person = one.delivery().person();
            QuietHours quiet =
                    said.getOrDefault(person, NoticePreference.NONE).quietOr(policy.quiet());
            Optional<Duration> wait = waits(quiet, local(agency, places.get(person)));
            if (wait.isPresent()) {
                deliveries.postpone(
                        one.delivery().id(),
                        NoticeDelivery.Cause.QUIET,
                        now.plus(wait.get()),
                        false);
            } else {
                ready.add(new Ready(one.delivery(), parcels(agency, one, policy)));
            }
        }
        return channels.access(agency, channel)
                .map(access -> new Part(access, ready, due.size() == PART));
    }

    /** By what the other side has said of each place; one that has taken it is enough. */
    @Transactional
    @NotAudited(reason = WHY)
    public void settle(NoticeDelivery delivery, Map<Parcel, Answer> answers) {
        Instant now = technical.instant();
        answers.forEach(
                (parcel, answer) -> {
                    PushSubscription.Id gone = parcel.browserId();
                    if (answer == Answer.GONE && gone != null) {
                        preferences.unsubscribe(delivery.person(), gone);
                    }
                });
        if (answers.containsValue(Answer.TAKEN)) {
            deliveries.sent(delivery.id(), now);
        } else if (answers.containsValue(Answer.UNREACHABLE)) {
            tryAgain(delivery, now);
        } else if (answers.containsValue(Answer.LEFT_IN_PEACE)) {
            deliveries.postpone(
                    delivery.id(),
                    NoticeDelivery.Cause.UNREACHABLE,
                    now.plus(LEFT_IN_PEACE),
                    false);
        } else if (answers.containsValue(Answer.REFUSED)) {
            deliveries.over(
                    delivery.id(), NoticeDelivery.State.FAILED, NoticeDelivery.Cause.REFUSED);
        } else {
            deliveries.over(
                    delivery.id(), NoticeDelivery.State.DROPPED, NoticeDelivery.Cause.NO_ADDRESS);
        }
    }

    private void tryAgain(NoticeDelivery delivery, Instant now) {
        NoticeDelivery.pauseAfter(delivery.tries())
                .ifPresentOrElse(
                        pause ->
                                deliveries.postpone(
                                        delivery.id(),
                                        NoticeDelivery.Cause.UNREACHABLE,
                                        now.plus(pause),
                                        true),
                        () ->
                                deliveries.over(
                                        delivery.id(),
                                        NoticeDelivery.State.FAILED,
                                        NoticeDelivery.Cause.UNREACHABLE));
    }

    private ZonedDateTime local(AgencyId agency, @Nullable LineAbove place) {
        ZonedDateTime now = clock.now(agency);
        return place == null ? now : now.withZoneSameInstant(place.zone());
    }

    private static Optional<Duration> waits(QuietHours quiet, ZonedDateTime local) {
        return Optional.of(Duration.between(local, quiet.over(local))).filter(Duration::isPositive);
    }

    private List<Parcel> parcels(AgencyId agency, Due due, NoticePolicy policy) {
        NoticeDelivery delivery = due.delivery();
        NoticeTemplate template = templates.inForce(delivery.channel(), delivery.form());
        NoticeKind kind = delivery.kind();
        NoticeTemplate.Message message =
                template.fill(
                        new NoticeTemplate.Words(
                                due.name(),
                                kind == null ? "" : kind.group().word(),
                                policy.linkOrNothing(),
                                delivery.count()));
        if (delivery.channel() == Channel.WEB_PUSH) {
            return preferences.opened(agency, delivery.person()).entrySet().stream()
                    .map(
                            browser ->
                                    Parcel.toBrowser(
                                            delivery.id(),
                                            browser.getKey(),
                                            browser.getValue(),
                                            message))
                    .toList();
        }
        Optional<Address> address =
                preferences.address(agency, delivery.person(), delivery.channel());
        return address.map(where -> List.of(Parcel.to(delivery.id(), where, message)))
                .orElse(List.of());
    }
}
