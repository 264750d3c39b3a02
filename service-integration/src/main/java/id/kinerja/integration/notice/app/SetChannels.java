package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.integration.notice.OutsideHosts;
import id.kinerja.integration.notice.PushKeys;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which channels an agency reaches the outside; a channel is off until it is turned on. */
@Service
public class SetChannels {

    private static final String URL = "url";

    private final NoticeOffice office;
    private final NoticeChannels channels;
    private final PushKeys pushKeys;
    private final OutsideHosts hosts;
    private final AuditTrail audit;
    private final NoticeDeliveries deliveries;
    private final Settings settings;
    private final BusinessClock clock;

    SetChannels(
            NoticeOffice office,
            NoticeChannels channels,
            PushKeys pushKeys,
            OutsideHosts hosts,
            AuditTrail audit,
            NoticeDeliveries deliveries,
            Settings settings,
            BusinessClock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.office = office;
        this.channels = channels;
        this.pushKeys = pushKeys;
        this.hosts = hosts;
        this.audit = audit;
    }

    /** Whole, in place of what was there. */
    @Transactional
    public List<NoticeChannels.Known> set(Actor actor, Supplier<? extends ChannelAccess> access) {
        office.require(actor);
        ChannelAccess wanted = access.get();
        fault(wanted)
                .ifPresent(
                        finding -> {
                            throw Refused.invalid("notice-channel-invalid", finding);
                        });
        return kept(actor, wanted);
    }

    /** Keys that there are stay, since browsers have subscribed with them. */
    @Transactional
    public List<NoticeChannels.Known> setPush(Actor actor, String subject) {
        office.require(actor);
        return kept(
                actor,
                channels.access(actor.agency(), Channel.WEB_PUSH)
                        .filter(ChannelAccess.Push.class::isInstance)
                        .map(ChannelAccess.Push.class::cast)
                        .map(push -> push.of(subject))
                        .orElseGet(() -> pushKeys.make(subject)));
    }

    @Transactional
    public List<NoticeChannels.Known> turn(Actor actor, Channel channel, boolean on) {
        office.require(actor);
        if (channel == Channel.IN_APP) {
            throw Refused.conflict("notice-channel-inside");
        }
        if (on && policy(actor).link() == null) {
            throw Refused.conflict("notice-link-missing");
        }
        if (!channels.turn(channel, on)) {
            throw Refused.conflict("notice-channel-not-set");
        }
        if (!on) {
            deliveries.drop(channel);
        }
        audit.record(
                Act.of(on ? "NOTICE_CHANNEL_ON" : "NOTICE_CHANNEL_OFF").with("channel", channel));
        return channels.all(actor.agency());
    }

    private Optional<Finding> fault(ChannelAccess access) {
        return switch (access) {
            case ChannelAccess.Smtp smtp -> ofMailServer(smtp);
            case ChannelAccess.Gateway gateway -> ofGateway(gateway);
            case ChannelAccess.Push _ -> Optional.empty();
        };
    }

    private Optional<Finding> ofMailServer(ChannelAccess.Smtp smtp) {
        String host = inUrl(smtp.host());
        return ofHost("host", host)
                .or(
                        () ->
                                smtp.sendsInTheClear() && !hosts.isInside(host)
                                        ? Optional.of(
                                                Finding.of("security", "password-in-the-clear"))
                                        : Optional.empty());
    }

    private Optional<Finding> ofGateway(ChannelAccess.Gateway gateway) {
        String host = gateway.url().getHost();
        if (host == null) {
            return Optional.of(Finding.of(URL, "not-an-address"));
        }
        if (gateway.mayTellASecret()) {
            return Optional.of(Finding.of(URL, "secret-in-address"));
        }
        return ofHost(URL, host)
                .or(
                        () ->
                                gateway.sendsInTheClear() && !hosts.isInside(host)
                                        ? Optional.of(Finding.of(URL, "token-in-the-clear"))
                                        : Optional.empty());
    }

    /** Where it may not be, each message would fail for good. */
    private Optional<Finding> ofHost(String field, String host) {
        return hosts.mayBe(host)
                ? Optional.empty()
                : Optional.of(Finding.of(field, "host-not-public"));
    }

    private static String inUrl(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private NoticePolicy policy(Actor actor) {
        return settings.get(NoticePolicy.class, actor.agency(), clock.today(actor.agency()));
    }

    private List<NoticeChannels.Known> kept(Actor actor, ChannelAccess access) {
        channels.keep(actor.agency(), access);
        audit.record(Act.of("NOTICE_CHANNEL_SET").with("channel", access.channel()));
        return channels.all(actor.agency());
    }
}
