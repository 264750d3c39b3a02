package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SsoToken;
import id.kinerja.kernel.AgencyId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The two tokens that a call carries, kept until ten seconds before their end. Credentials that
 * were refused are left alone for a minute, since an operator's account is locked after some tries;
 * so is, for some minutes, SIASN by an agency whose fresh tokens it refuses.
 */
@Component
class SiasnTokens {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(10);
    private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(1);
    private static final Duration AFTER_FRESH_TOKENS_ARE_REFUSED = Duration.ofMinutes(5);
    private static final long WHERE_NOTHING_IS_SAID = 3600;

    private final GatewayTokenClient gateway;
    private final SsoTokenClient sso;
    private final Clock clock;
    private final Map<AgencyId, Tokens> byAgency = new ConcurrentHashMap<>();

    SiasnTokens(GatewayTokenClient gateway, SsoTokenClient sso, Clock clock) {
        this.gateway = gateway;
        this.sso = sso;
        this.clock = clock;
    }

    /** What a call is to carry. */
    record Pair(String gateway, String operator) {}

    private final class Tokens {
        private final Slot gateway = new Slot();
        private final Slot operator = new Slot();
        private volatile @Nullable ShutOut shutOut;
    }

    private record ShutOut(SiasnAccess access, Instant until) {}

    Pair of(SiasnAccess access) {
        Tokens tokens = tokensOf(access.agency());
        ShutOut shutOut = tokens.shutOut;
        if (shutOut != null
                && shutOut.access().equals(access)
                && clock.instant().isBefore(shutOut.until())) {
            throw new SiasnFailure(SiasnFault.REFUSED);
        }
        return new Pair(
                tokens.gateway.value(access.credentials(), this::gatewayToken),
                operator(tokens, access));
    }

    /** Forgets tokens that were refused, so that the next call takes fresh ones. */
    void forget(SiasnAccess access, Pair refused) {
        Tokens tokens = tokensOf(access.agency());
        tokens.gateway.forget(refused.gateway());
        tokens.operator.forget(refused.operator());
    }

    /** Fresh ones were refused too: others would be, until somebody does something about it. */
    void shutOut(SiasnAccess access) {
        tokensOf(access.agency()).shutOut =
                new ShutOut(access, clock.instant().plus(AFTER_FRESH_TOKENS_ARE_REFUSED));
    }

    private Tokens tokensOf(AgencyId agency) {
        return byAgency.computeIfAbsent(agency, _ -> new Tokens());
    }

    private String operator(Tokens tokens, SiasnAccess access) {
        if (access.credentials().logsIn()) {
            return tokens.operator.value(access.credentials(), this::operatorToken);
        }
        SsoToken given = access.given();
        if (given == null || !given.isUsable(clock.instant())) {
            throw new SiasnFailure(SiasnFault.TOKEN_MISSING);
        }
        return given.value();
    }

    private RawAnswer gatewayToken(SiasnCredentials credentials) {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (credentials.consumerKey() + ":" + credentials.consumerSecret())
                                        .getBytes(StandardCharsets.UTF_8));
        return SiasnLine.send(
                () -> gateway.token("Basic " + basic, "grant_type=client_credentials"));
    }

    private RawAnswer operatorToken(SiasnCredentials credentials) {
        return SiasnLine.send(
                () ->
                        sso.token(
                                form(
                                        Map.of(
                                                "grant_type", "password",
                                                "client_id", credentials.ssoClientId(),
                                                "username", text(credentials.username()),
                                                "password", text(credentials.password())))));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** One token; whoever comes while it is taken waits for it. */
    private final class Slot {

        private @Nullable Kept kept;
        private @Nullable Refusal refusal;

        private record Kept(SiasnCredentials by, String value, Instant until) {}

        private record Refusal(SiasnCredentials of, Instant until) {}

        synchronized String value(
                SiasnCredentials credentials, Function<SiasnCredentials, RawAnswer> take) {
            Instant now = clock.instant();
            Kept there = kept;
            if (there != null && there.by().equals(credentials) && now.isBefore(there.until())) {
                return there.value();
            }
            Refusal refused = refusal;
            if (refused != null
                    && refused.of().equals(credentials)
                    && now.isBefore(refused.until())) {
                throw new SiasnFailure(SiasnFault.REFUSED);
            }
            Kept taken = read(credentials, take.apply(credentials), now);
            kept = taken;
            return taken.value();
        }

        synchronized void forget(String refused) {
            if (kept != null && kept.value().equals(refused)) {
                kept = null;
            }
        }

        private Kept read(SiasnCredentials credentials, RawAnswer answer, Instant now) {
            if (answer.isUnavailable()) {
                throw new SiasnFailure(SiasnFault.UNAVAILABLE);
            }
            JsonNode json = answer.json();
            if (!answer.isFine()) {
                refusal = new Refusal(credentials, now.plus(AFTER_A_REFUSAL));
                throw new SiasnFailure(SiasnFault.REFUSED);
            }
            String value = json == null ? "" : json.path("access_token").asString("");
            if (json == null || value.isEmpty()) {
                throw new SiasnFailure(SiasnFault.UNREADABLE);
            }
            long seconds = json.path("expires_in").asLong(WHERE_NOTHING_IS_SAID);
            return new Kept(credentials, value, now.plusSeconds(seconds).minus(BEFORE_ITS_END));
        }
    }
}
