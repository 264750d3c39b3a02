package id.kinerja.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the issuer: asked for anew where a token names one that isn't known, but twice in ten
 * seconds at most, however many tokens do; and trusted for an hour more while the issuer is silent.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);
    private static final Duration TRUSTED_WHILE_SILENT = Duration.ofHours(1);

    private final JWKSource<SecurityContext> keys;
    private volatile boolean known;

    private IssuerKeys(JWKSetSource<SecurityContext> issuer) {
        this.keys =
                JWKSourceBuilder.create(issuer)
                        .rateLimited(BETWEEN_QUESTIONS.toMillis())
                        .outageTolerant(TRUSTED_WHILE_SILENT.toMillis())
                        .build();
    }

    /** In place of the decoder's own source, which asks the issuer once for each unknown key. */
    static void guard(ConfigurableJWTProcessor<SecurityContext> decoder) {
        if (decoder.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> own
                && own.getJWKSource() instanceof JWKSetBasedJWKSource<SecurityContext> source
                && source.getJWKSetSource() instanceof JWKSetSourceWrapper<SecurityContext> cache) {
            IssuerKeys guarded = new IssuerKeys(cache.getSource());
            decoder.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, guarded));
        } else {
            throw new IllegalStateException("The decoder takes its keys from another source now");
        }
    }

    /** Beyond the limit an unknown key is no key; before any key is known nobody can tell. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            List<JWK> found = keys.get(selector, context);
            known = true;
            return found;
        } catch (RateLimitReachedException limit) {
            if (known) {
                return List.of();
            }
            throw limit;
        }
    }
}
