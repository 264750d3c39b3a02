package id.kinerja.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues tokens of the form that the realm issues, and serves the keys to check them by. */
public final class TestIssuer {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final long SAME_SECONDS = Duration.ofMinutes(10).toSeconds();

    /** To make keys takes seconds, in each process of the tests; these protect nothing. */
    private static final JWKSet KEYS = keys();

    private static final RSAKey KEY = key("kinerja");
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();
    private static final AtomicInteger QUESTIONS = new AtomicInteger();
    private static final HttpServer SERVER = serve(0);

    private TestIssuer() {}

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    public static String token(AgencyId agency, PersonId person, Role... roles) {
        return signed(
                claims(roles)
                        .subject("user of " + person)
                        .claim("agency", agency.toString())
                        .claim("person", person.toString())
                        .build());
    }

    /** One that ends after a while; whoever uses it then is refused. */
    public static String shortToken(
            Duration life, AgencyId agency, PersonId person, Role... roles) {
        return signed(
                claims(roles)
                        .expirationTime(Date.from(now().plus(life)))
                        .claim("agency", agency.toString())
                        .claim("person", person.toString())
                        .build());
    }

    public static String machineToken(AgencyId agency) {
        return signed(claims(Role.MACHINE).claim("agency", agency.toString()).build());
    }

    /** Of another service's own client, with these rights at a service. */
    public static String serviceToken(String service, String... rights) {
        return signed(
                claims().claim(
                                "resource_access",
                                Map.of("service-" + service, Map.of("roles", List.of(rights))))
                        .build());
    }

    /** Of somebody who belongs to no agency, such as whoever opens agencies. */
    public static String tokenWithoutAgency(Role... roles) {
        return signed(claims(roles).build());
    }

    /** Each names another key, which nobody knows. */
    public static String tokenOfAnUnknownKey(AgencyId agency) {
        return WrongTokens.withAnUnknownKey(
                claims(Role.PEGAWAI).claim("agency", agency.toString()).build());
    }

    /** How often anybody has asked for the keys. */
    public static int keysAsked() {
        return QUESTIONS.get();
    }

    /** As the issuer at the port would issue it. */
    static String tokenFrom(int port, AgencyId agency, Role... roles) {
        return signed(
                claims(roles)
                        .issuer("http://127.0.0.1:" + port)
                        .claim("agency", agency.toString())
                        .build());
    }

    /** One wrong token of each kind, by what is wrong with it. */
    public static Map<String, String> wrongTokens(AgencyId agency) {
        JWTClaimsSet good = claims(Role.PEGAWAI).claim("agency", agency.toString()).build();
        return WrongTokens.of(good, KEY);
    }

    /** Those of ten minutes are the same, so that they are signed once. */
    private static JWTClaimsSet.Builder claims(Role... roles) {
        Instant since = Instant.ofEpochSecond(now().getEpochSecond() / SAME_SECONDS * SAME_SECONDS);
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("test")
                .audience(List.of("kinerja-api"))
                .issueTime(Date.from(since))
                .expirationTime(Date.from(since.plus(LIFE)))
                .claim("typ", "Bearer")
                .claim("azp", "kinerja-test")
                .claim(
                        "realm_access",
                        Map.of("roles", Arrays.stream(roles).map(Role::name).toList()));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** To sign takes longer than to answer most requests that a test sends. */
    private static String signed(JWTClaimsSet claims) {
        return SIGNED.computeIfAbsent(claims.toString(), text -> sign(KEY, claims));
    }

    static String sign(RSAKey key, JWTClaimsSet claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("kinerja").build(), key, claims);
    }

    static String sign(JWSHeader header, RSAKey key, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
        return token.serialize();
    }

    static RSAKey key(String id) {
        return KEYS.getKeyByKeyId(id).toRSAKey();
    }

    private static JWKSet keys() {
        try (InputStream keys = TestIssuer.class.getResourceAsStream("/keys-of-tests.json")) {
            return JWKSet.load(Objects.requireNonNull(keys));
        } catch (IOException | ParseException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * @param port 0 for any
     */
    static HttpServer serve(int port) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            String configuration =
                    "{\"issuer\":\"" + base + "\",\"jwks_uri\":\"" + base + "/jwks\"}";
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(exchange, configuration));
            server.createContext(
                    "/jwks",
                    exchange -> {
                        QUESTIONS.incrementAndGet();
                        answer(exchange, new JWKSet(KEY).toString());
                    });
            server.start();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
