package id.kinerja.integration.notice.client;

import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.WayOut;
import id.kinerja.kernel.AgencyId;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * WhatsApp by a gateway of the agency's choice, which knows a message that comes again by its id.
 */
@Component
class WhatsAppWayOut implements WayOut {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutsideLine line;
    private final RestClient outside;

    WhatsAppWayOut(OutsideLine line, RestClient noticeOutside) {
        this.line = line;
        this.outside = noticeOutside;
    }

    /** What a gateway gets. */
    record Body(String id, String to, String message) {

        @Override
        public String toString() {
            return "Body";
        }
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public Answer send(AgencyId agency, ChannelAccess access, Parcel parcel) {
        ChannelAccess.Gateway gateway = (ChannelAccess.Gateway) access;
        return line.guarded(agency, Channel.WHATSAPP, () -> send(gateway, parcel));
    }

    private Answer send(ChannelAccess.Gateway gateway, Parcel parcel) {
        String id = parcel.id().value().toString();
        Address to = Objects.requireNonNull(parcel.address());
        return outside.post()
                .uri(gateway.url())
                .headers(headers -> headers.setBearerAuth(gateway.token()))
                .header("Idempotency-Key", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(new Body(id, to.value(), parcel.message().body())))
                .exchange((_, response) -> HttpAnswers.of(response.getStatusCode().value()));
    }
}
