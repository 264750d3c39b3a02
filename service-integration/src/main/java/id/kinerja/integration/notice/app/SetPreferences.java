package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeGroup;
import id.kinerja.integration.notice.NoticePreference;
import id.kinerja.integration.notice.NoticePreferences;
import id.kinerja.integration.notice.OutsideHosts;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.integration.notice.QuietHours;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says how he wants to be told, and where he can be reached. */
@Service
public class SetPreferences {

    private static final int MOST_BROWSERS = 10;
    private static final String ADDRESS_SET = "NOTICE_ADDRESS_SET";
    private static final String CHANNEL = "channel";

    private final NoticePreferences preferences;
    private final OutsideHosts hosts;
    private final AuditTrail audit;

    SetPreferences(NoticePreferences preferences, OutsideHosts hosts, AuditTrail audit) {
        this.preferences = preferences;
        this.hosts = hosts;
        this.audit = audit;
    }

    /**
     * @param seen the revision that he has seen
     * @param quiet absent where the agency's hold
     */
    @Transactional
    public NoticePreference set(
            Actor actor,
            long seen,
            @Nullable QuietHours quiet,
            Map<NoticeGroup, Set<Channel>> choices) {
        PersonId person = actor.requirePerson();
        NoticePreference before = preferences.of(person);
        if (before.revision() != seen || !preferences.keep(person, before.with(quiet, choices))) {
            throw Refused.stale();
        }
        audit.record(Act.of("NOTICE_PREFERENCES_SET").about(person));
        return preferences.of(person);
    }

    @Transactional
    public NoticePreference reachAt(Actor actor, Address address) {
        PersonId person = actor.requirePerson();
        preferences.keep(actor.agency(), person, address);
        audit.record(Act.of(ADDRESS_SET).about(person).with(CHANNEL, address.channel()));
        return preferences.of(person);
    }

    @Transactional
    public NoticePreference reachNoMore(Actor actor, Channel channel) {
        PersonId person = actor.requirePerson();
        preferences.forget(person, channel);
        audit.record(Act.of(ADDRESS_SET).about(person).with(CHANNEL, channel));
        return preferences.of(person);
    }

    @Transactional
    public PushSubscription.Id subscribe(Actor actor, PushSubscription subscription) {
        PersonId person = actor.requirePerson();
        if (!hosts.isPushService(subscription.endpoint())) {
            throw Refused.invalid(
                    "push-subscription-invalid", Finding.of("endpoint", "no-push-service"));
        }
        PushSubscription.Id id = preferences.subscribe(actor.agency(), person, subscription);
        if (preferences.subscriptions(person).size() > MOST_BROWSERS) {
            throw Refused.conflict("too-many-browsers", MOST_BROWSERS);
        }
        audit.record(Act.of(ADDRESS_SET).about(person).with(CHANNEL, Channel.WEB_PUSH));
        return id;
    }

    @Transactional
    public void unsubscribe(Actor actor, PushSubscription.Id id) {
        PersonId person = actor.requirePerson();
        if (!preferences.unsubscribe(person, id)) {
            throw Refused.notFound("push-subscription-unknown");
        }
        audit.record(Act.of(ADDRESS_SET).about(person).with(CHANNEL, Channel.WEB_PUSH));
    }
}
