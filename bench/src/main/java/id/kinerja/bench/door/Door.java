package id.kinerja.bench.door;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.ground.Nginx;
import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Gate;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway and, beside it, nginx that only passes on: both before the same upstream, which
 * answers from memory and counts what reaches it.
 */
final class Door implements AutoCloseable {

    static final String GATEWAY = "gateway";
    static final String PATH = "/api/activity/v1/bench";

    private static final String BODY =
            "{\"id\":\"0197c0de-0000-7000-8000-000000000001\",\"state\":\"SUBMITTED\",\"minutes\":300,\"version\":1}";
    private static final Pattern SERVED = Pattern.compile("\\n \\d+ \\d+ (\\d+)");
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Ground ground;
    private final Nginx upstream;
    private final Nginx proxy;
    private final String token;

    Door(Ground ground) throws IOException, InterruptedException {
        this.ground = ground;
        int served = ground.servicePort("activity");
        this.upstream =
                Nginx.start(
                        ground.folder("upstream"),
                        1,
                        served,
                        """
                        server { listen 127.0.0.1:%d; location / { default_type application/json; return 200 '%s'; } }
                        server { listen 127.0.0.1:%d; location / { stub_status; } }
                        """
                                .formatted(served, BODY, ground.statusPort()));
        this.proxy =
                Nginx.start(
                        ground.folder("proxy"),
                        2,
                        ground.nginxPort(),
                        """
                        upstream service { server 127.0.0.1:%d; keepalive 64; }
                        server {
                          listen 127.0.0.1:%d;
                          location / {
                            proxy_pass http://service;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                          }
                        }
                        """
                                .formatted(served, ground.nginxPort()));
        this.token =
                new Accounts(ground)
                        .token(
                                "bench-employee",
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                List.of("PEGAWAI"));
    }

    String token() {
        return token;
    }

    String gatewayUrl() {
        return ground.gatewayUrl() + PATH;
    }

    String proxyUrl() {
        return "http://127.0.0.1:" + ground.nginxPort() + PATH;
    }

    int gatewayPort() {
        return ground.installation().ports().gateway();
    }

    int upstreamPort() {
        return ground.servicePort("activity");
    }

    byte[] request() {
        return request("Authorization: Bearer " + token + "\r\n");
    }

    long gatewayMicros() throws IOException {
        return ground.processorMicros(GATEWAY);
    }

    long proxyMicros() {
        return proxy.processorMicros();
    }

    /** Tokens, roles and the limit are looked at, else there would be nothing to compare. */
    void check(Accounts accounts) throws IOException, InterruptedException {
        String roleless =
                accounts.token("bench-nobody", UUID.randomUUID(), UUID.randomUUID(), List.of());
        try (HttpConnection gateway = new HttpConnection(gatewayPort());
                HttpConnection nginx = new HttpConnection(ground.nginxPort())) {
            Answer passed = gateway.send(request());
            Gate.equal("Status with a token", OK, passed.status());
            Gate.equal("Body through the gateway", BODY, passed.text());
            Gate.holds("The gateway counts its callers", passed.has("RateLimit"));
            Gate.equal("Body through nginx", BODY, nginx.send(request()).text());
            Gate.equal("Status without a token", UNAUTHORIZED, gateway.send(request("")).status());
            String forged =
                    "Authorization: Bearer "
                            + token.substring(0, token.length() - 6)
                            + "AAAAAA\r\n";
            Gate.equal(
                    "Status of a forged token",
                    UNAUTHORIZED,
                    gateway.send(request(forged)).status());
            Gate.equal(
                    "Status without a role",
                    FORBIDDEN,
                    gateway.send(request("Authorization: Bearer " + roleless + "\r\n")).status());
        }
    }

    /** How many requests have come through to the upstream; asking counts as one. */
    long reached() throws IOException {
        try (HttpConnection status = new HttpConnection(ground.statusPort())) {
            Matcher served = SERVED.matcher(status.send(request("")).text());
            Gate.holds("The upstream says what it served", served.find());
            return Long.parseLong(served.group(1));
        }
    }

    @Override
    public void close() {
        proxy.close();
        upstream.close();
    }

    private static byte[] request(String headers) {
        return HttpConnection.request("GET", PATH, headers, "");
    }
}
