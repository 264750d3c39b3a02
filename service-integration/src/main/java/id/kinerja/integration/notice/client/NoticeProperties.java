package id.kinerja.integration.notice.client;

import id.kinerja.integration.notice.OutsideHosts;
import id.kinerja.integration.webhook.PublicHosts;
import id.kinerja.integration.webhook.PublicName;
import jakarta.validation.constraints.NotEmpty;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outside is spoken to, for all agencies of an installation.
 *
 * @param timeout of connecting and of reading, each
 * @param pushServices hosts, and what is below them, to which browsers may ask us to write
 * @param privateNetworks whether mail servers and gateways may stand at private addresses; agencies
 *     name them, so that it is the installation that says
 */
@Validated
@ConfigurationProperties("kinerja.notices.out")
record NoticeProperties(
        @DefaultValue("5s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue({
                    "fcm.googleapis.com",
                    "push.services.mozilla.com",
                    "push.apple.com",
                    "notify.windows.com"
                })
                @NotEmpty
                List<String> pushServices,
        @DefaultValue("false") boolean privateNetworks)
        implements OutsideHosts {

    NoticeProperties {
        pushServices = List.copyOf(pushServices);
    }

    PublicHosts hosts() {
        return new PublicHosts(InetAddress::getAllByName, _ -> privateNetworks);
    }

    @Override
    public boolean mayBe(String host) {
        return privateNetworks || PublicName.is(host);
    }

    @Override
    public boolean isInside(String host) {
        return privateNetworks && !PublicName.is(host);
    }

    @Override
    public boolean isPushService(URI endpoint) {
        String host = endpoint.getHost();
        return host != null
                && pushServices.stream()
                        .anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    }
}
