package id.kinerja.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Good claims spoilt in one way each; every one must be refused by every service. */
final class WrongTokens {

    private static final RSAKey FOREIGN_KEY = TestIssuer.key("foreign");
    private static final Duration MORE_THAN_THE_CLOCKS_MAY_DIFFER = Duration.ofMinutes(10);

    private WrongTokens() {}

    static Map<String, String> of(JWTClaimsSet good, RSAKey key) {
        Instant now = Clock.systemUTC().instant();
        Date past = Date.from(now.minus(MORE_THAN_THE_CLOCKS_MAY_DIFFER));
        Date future = Date.from(now.plus(MORE_THAN_THE_CLOCKS_MAY_DIFFER));
        Map<String, JWTClaimsSet.Builder> spoilt = new LinkedHashMap<>();
        spoilt.put("expired", like(good).expirationTime(past));
        spoilt.put("without an end", like(good).expirationTime(null));
        spoilt.put("not yet valid", like(good).notBeforeTime(future));
        spoilt.put("foreign issuer", like(good).issuer("http://foreign.test"));
        spoilt.put("wrong audience", like(good).audience("account"));
        spoilt.put("without an audience", like(good).audience((String) null));
        spoilt.put("ID token", like(good).claim("typ", "ID"));
        spoilt.put("refresh token", like(good).claim("typ", "Refresh"));
        spoilt.put("agency that is no id", like(good).claim("agency", "1"));
        Map<String, String> tokens = new LinkedHashMap<>();
        spoilt.forEach((wrong, claims) -> tokens.put(wrong, TestIssuer.sign(key, claims.build())));
        tokens.put("foreign key", TestIssuer.sign(FOREIGN_KEY, good));
        tokens.put("key that nobody knows", withAnUnknownKey(good));
        tokens.put("foreign key that the header brings along", withItsOwnKey(good));
        tokens.put("HS256 with the public key", signedWithThePublicKey(good, key));
        tokens.put("unsigned", new PlainJWT(good).serialize());
        tokens.put("not a token", "abc");
        return tokens;
    }

    private static JWTClaimsSet.Builder like(JWTClaimsSet good) {
        return new JWTClaimsSet.Builder(good);
    }

    /** Another one each time. */
    static String withAnUnknownKey(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(UUID.randomUUID().toString())
                        .build();
        return TestIssuer.sign(header, FOREIGN_KEY, claims);
    }

    private static String withItsOwnKey(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("kinerja")
                        .jwk(FOREIGN_KEY.toPublicJWK())
                        .jwkURL(URI.create("http://foreign.test/jwks"))
                        .build();
        return TestIssuer.sign(header, FOREIGN_KEY, claims);
    }

    private static String signedWithThePublicKey(JWTClaimsSet claims, RSAKey key) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
        return token.serialize();
    }
}
