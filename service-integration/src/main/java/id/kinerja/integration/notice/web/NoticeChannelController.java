package id.kinerja.integration.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.SmtpSecurity;
import id.kinerja.integration.notice.app.ReadChannels;
import id.kinerja.integration.notice.app.SetChannels;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which channels an agency reaches the outside. What is secret goes in and never comes out. */
@RestController
@RequestMapping("/v1/notice-channels")
class NoticeChannelController {

    private static final int HIGHEST_PORT = 65_535;

    private final ReadChannels readChannels;
    private final SetChannels setChannels;

    NoticeChannelController(ReadChannels readChannels, SetChannels setChannels) {
        this.readChannels = readChannels;
        this.setChannels = setChannels;
    }

    /**
     * @param sender the address that messages come from
     */
    record MailServerRequest(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}", message = "host-name") String host,
            @Min(1) @Max(HIGHEST_PORT) int port,
            @NotNull SmtpSecurity security,
            @Nullable @Size(min = 1, max = 200) String username,
            @Nullable @Size(min = 1, max = 200) String password,
            @NotBlank @Email @Size(max = 254) String sender) {

        ChannelAccess access() {
            if ((username == null) != (password == null)) {
                throw Refused.invalid(
                        "notice-channel-invalid", Finding.of("password", "username-and-password"));
            }
            return new ChannelAccess.Smtp(host, port, security, username, password, sender);
        }

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "MailServerRequest";
        }
    }

    record WhatsAppGatewayRequest(
            @NotBlank
                    @Size(max = 500)
                    @Pattern(regexp = "https?://[!-~]+", message = "https-address")
                    String url,
            @NotBlank @Size(max = 2000) @Pattern(regexp = "[!-~]+", message = "token")
                    String token) {

        ChannelAccess access() {
            try {
                return new ChannelAccess.Gateway(URI.create(url), token);
            } catch (IllegalArgumentException noUri) {
                throw Refused.invalid(
                        "notice-channel-invalid", Finding.of("url", "not-an-address"));
            }
        }

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "WhatsAppGatewayRequest";
        }
    }

    /**
     * @param subject where whoever runs a push service can reach the agency
     */
    record WebPushRequest(
            @NotBlank
                    @Size(max = 300)
                    @Pattern(regexp = "(mailto:|https://)[!-~]+", message = "contact-address")
                    String subject) {}

    record ChannelSwitchRequest(@NotNull Boolean on) {}

    /**
     * @param host of the mail server
     * @param sender the address that messages come from
     * @param url of the gateway
     * @param subject of web push
     * @param pushKey by which browsers subscribe
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeChannelView(
            Channel channel,
            boolean on,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable SmtpSecurity security,
            @Nullable String sender,
            @Nullable URI url,
            @Nullable String subject,
            @Nullable String pushKey,
            Instant changedAt) {

        static NoticeChannelView of(NoticeChannels.Known known) {
            return switch (known.access()) {
                case ChannelAccess.Smtp smtp ->
                        new NoticeChannelView(
                                smtp.channel(),
                                known.on(),
                                smtp.host(),
                                smtp.port(),
                                smtp.security(),
                                smtp.sender(),
                                null,
                                null,
                                null,
                                known.changedAt());
                case ChannelAccess.Gateway gateway ->
                        new NoticeChannelView(
                                gateway.channel(),
                                known.on(),
                                null,
                                null,
                                null,
                                null,
                                gateway.place(),
                                null,
                                null,
                                known.changedAt());
                case ChannelAccess.Push push ->
                        new NoticeChannelView(
                                push.channel(),
                                known.on(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                push.subject(),
                                push.applicationKey(),
                                known.changedAt());
            };
        }
    }

    @Serves(
            value = "Lists the channels that were set, without their secrets",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @WholeList(reason = "there are three at most")
    @GetMapping
    Page<NoticeChannelView> list(Actor actor) {
        return views(readChannels.read(actor));
    }

    @Serves(
            value = "Sets the mail server, whole; it is off until it is turned on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/email")
    Page<NoticeChannelView> setMailServer(
            Actor actor, @Valid @RequestBody MailServerRequest request) {
        return views(setChannels.set(actor, request::access));
    }

    @Serves(
            value = "Sets the gateway of WhatsApp, whole; it is off until it is turned on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/whatsapp")
    Page<NoticeChannelView> setGateway(
            Actor actor, @Valid @RequestBody WhatsAppGatewayRequest request) {
        return views(setChannels.set(actor, request::access));
    }

    @Serves(
            value = "Makes keys for web push, or changes their subject; off until turned on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/web-push")
    Page<NoticeChannelView> setWebPush(Actor actor, @Valid @RequestBody WebPushRequest request) {
        return views(setChannels.setPush(actor, request.subject()));
    }

    @Serves(value = "Turns a channel on or off", roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{channel}/switch")
    Page<NoticeChannelView> turn(
            Actor actor,
            @PathVariable Channel channel,
            @Valid @RequestBody ChannelSwitchRequest request) {
        return views(setChannels.turn(actor, channel, request.on()));
    }

    private static Page<NoticeChannelView> views(List<NoticeChannels.Known> known) {
        return new Page<>(known.stream().map(NoticeChannelView::of).toList(), null);
    }
}
