package id.kinerja.integration.notice.client;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Plays a mail server, a push service and a gateway of WhatsApp for all tests of a JVM. */
public final class NoticeStub
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer OUTSIDE = started();
    public static final GreenMail MAIL = mailing();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "notice stub",
                                Map.of(
                                        "kinerja.notices.round", "200ms",
                                        "kinerja.notices.out.timeout", "1s",
                                        "kinerja.notices.out.push-services", "localhost",
                                        "kinerja.notices.out.private-networks", "true")));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }

    private static GreenMail mailing() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }
}
