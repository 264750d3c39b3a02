package id.kinerja.launcher.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;

/** A process that plays SIASN on this machine; what it was told is gone when it ends. */
public final class SiasnServer {

    public static final String GATEWAY_TOKENS = "/oauth2/token";
    public static final String SSO_TOKENS = "/sso/token";
    public static final String RESOURCES = "/apisiasn/1.0";

    private SiasnServer() {}

    static void main(String[] args) {
        start(Integer.parseInt(args[0]));
    }

    /**
     * @param port on this machine alone; any that is free for 0
     */
    static WireMockServer start(int port) {
        WireMockServer server =
                new WireMockServer(
                        wireMockConfig()
                                .bindAddress("127.0.0.1")
                                .port(port)
                                .disableRequestJournal()
                                .extensions(
                                        new SiasnAnswers(new SiasnPeople(), new SiasnRatings())));
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        server.start();
        return server;
    }
}
