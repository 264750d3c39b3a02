package id.kinerja.integration.notice.client;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.integration.notice.WayOut;
import id.kinerja.kernel.AgencyId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Push messages to browsers (RFC 8030, 8291, 8292); a topic has one that comes again replace
 * itself.
 */
@Component
class WebPushWayOut implements WayOut {

    private static final Logger LOG = LoggerFactory.getLogger(WebPushWayOut.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    private final OutsideLine line;
    private final NoticeProperties properties;
    private final RestClient outside;

    WebPushWayOut(OutsideLine line, NoticeProperties properties, RestClient noticeOutside) {
        this.line = line;
        this.properties = properties;
        this.outside = noticeOutside;
    }

    @Override
    public Channel channel() {
        return Channel.WEB_PUSH;
    }

    @Override
    public Answer send(AgencyId agency, ChannelAccess access, Parcel parcel) {
        ChannelAccess.Push push = (ChannelAccess.Push) access;
        PushSubscription browser = Objects.requireNonNull(parcel.browser());
        if (!properties.isPushService(browser.endpoint())) {
            return Answer.GONE;
        }
        return line.guarded(agency, Channel.WEB_PUSH, () -> send(push, browser, parcel));
    }

    private Answer send(ChannelAccess.Push push, PushSubscription browser, Parcel parcel) {
        WebPush webPush =
                new WebPush(push.subject(), VapidKeys.create(push.publicKey(), push.privateKey()));
        byte[] text = text(parcel).getBytes(StandardCharsets.UTF_8);
        byte[] body;
        try {
            body = webPush.getBody(text, decoded(browser.key()), decoded(browser.auth()));
        } catch (Exception unusable) {
            // Keys are whatever a browser has said: what can't be written to is its fault alone.
            // The library throws checked faults of cryptography that it doesn't declare.
            LOG.info("Browser {} can't be written to", parcel.browserId(), unusable);
            return Answer.GONE;
        }
        Map<String, String> headers =
                webPush.getHeaders(
                        browser.endpoint().toString(),
                        DAY,
                        parcel.id().value().toString().replace("-", ""),
                        WebPush.Urgency.Normal);
        return outside.post()
                .uri(browser.endpoint())
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body)
                .exchange((_, response) -> HttpAnswers.ofPush(response.getStatusCode().value()));
    }

    private static String text(Parcel parcel) {
        return JSON.writeValueAsString(
                Map.of("title", parcel.message().title(), "body", parcel.message().body()));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
