package id.kinerja.integration.notice.client;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.NoticeDelivery;
import id.kinerja.integration.notice.NoticeTemplate;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.integration.notice.SmtpSecurity;
import id.kinerja.integration.notice.WayOut.Answer;
import id.kinerja.integration.notice.WayOut.Parcel;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UuidV7;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

/** Whose fault shuts a channel off, and for whom. */
class OutsideLineTest {

    private static final int MANY = 12;

    private final AgencyId agency = AgencyId.next();
    private final NoticeProperties properties =
            new NoticeProperties(Duration.ofSeconds(1), List.of("push.contoh.test"), false);
    private final OutsideLine line = new OutsideLine();

    @Test
    void leavesAServerInPeaceThatDoesNotAnswerAndNobodyElses() {
        for (int time = 0; time < MANY; time++) {
            line.guarded(agency, Channel.EMAIL, () -> Answer.UNREACHABLE);
        }

        assertThat(line.guarded(agency, Channel.EMAIL, () -> Answer.TAKEN))
                .isEqualTo(Answer.LEFT_IN_PEACE);
        assertThat(line.guarded(agency, Channel.WHATSAPP, () -> Answer.TAKEN))
                .isEqualTo(Answer.TAKEN);
        assertThat(line.guarded(AgencyId.next(), Channel.EMAIL, () -> Answer.TAKEN))
                .isEqualTo(Answer.TAKEN);
    }

    @Test
    void forgetsABrowserWithUnusableKeysAndWritesToTheOthers() {
        WebPushWayOut push = new WebPushWayOut(line, properties, RestClient.create());
        var access = new VapidPushKeys().make("mailto:ti@contoh.test");

        for (int time = 0; time < MANY; time++) {
            assertThat(push.send(agency, access, toBrowserWithoutKeys())).isEqualTo(Answer.GONE);
        }

        assertThat(line.guarded(agency, Channel.WEB_PUSH, () -> Answer.TAKEN))
                .isEqualTo(Answer.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "10.1.2.3",
                "169.254.169.254",
                "198.18.0.1",
                "240.0.0.1",
                "[::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::1]"
            })
    void reachesNoPrivateAddress(String host) {
        WhatsAppWayOut whatsApp =
                new WhatsAppWayOut(line, new NoticeClients().noticeOutside(properties));
        SmtpWayOut mail = new SmtpWayOut(line, properties);
        URI gateway = URI.create("http://" + host + ":9/kirim");
        ChannelAccess.Smtp server =
                new ChannelAccess.Smtp(
                        gateway.getHost().replaceAll("[\\[\\]]", ""),
                        9,
                        SmtpSecurity.NONE,
                        null,
                        null,
                        "kinerja@contoh.test");

        assertThat(properties.mayBe(host)).as("may be named").isFalse();
        for (int time = 0; time < MANY; time++) {
            assertThat(
                            whatsApp.send(
                                    agency,
                                    new ChannelAccess.Gateway(gateway, "token"),
                                    parcel(Channel.WHATSAPP, "6281234567890")))
                    .isEqualTo(Answer.REFUSED);
            assertThat(mail.send(agency, server, parcel(Channel.EMAIL, "budi@contoh.test")))
                    .isEqualTo(Answer.REFUSED);
        }
    }

    private static Parcel parcel(Channel channel, String address) {
        return Parcel.to(
                new NoticeDelivery.Id(UuidV7.next()),
                new Address(channel, address),
                new NoticeTemplate.Message("Kinerja", "Ada pemberitahuan"));
    }

    private static Parcel toBrowserWithoutKeys() {
        String garbage = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[65]);
        return Parcel.toBrowser(
                new NoticeDelivery.Id(UuidV7.next()),
                new PushSubscription.Id(UuidV7.next()),
                new PushSubscription(URI.create("https://push.contoh.test/x"), garbage, garbage),
                new NoticeTemplate.Message("Kinerja", "Ada pemberitahuan"));
    }
}
