package id.kinerja.integration.transfer.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SealedPackages;
import id.kinerja.integration.transfer.SigningKey;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.web.KernelValues;
import java.text.ParseException;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packages as JWS (RFC 7515) by ES256: one line of text that any library of JOSE can check. Their
 * dates are bounded as those of requests are, since others have written them.
 */
@Component
class NimbusPackages implements SealedPackages {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new KernelValues()).build();
    private static final JOSEObjectType TYPE = new JOSEObjectType("kinerja-transfer");

    @Override
    public SigningKey newKey() {
        try {
            ECKey made = new ECKeyGenerator(Curve.P_256).generate();
            return new SigningKey(publicKey(made), made.getD().toString());
        } catch (JOSEException fault) {
            throw new IllegalStateException("Every JDK has P-256", fault);
        }
    }

    @Override
    public Optional<PublicKey> key(String x, String y) {
        try {
            return Optional.of(
                    publicKey(
                            new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y))
                                    .build()));
        } catch (IllegalArgumentException | IllegalStateException | JOSEException noPoint) {
            return Optional.empty();
        }
    }

    private static PublicKey publicKey(ECKey key) throws JOSEException {
        return new PublicKey(
                key.computeThumbprint().toString(), key.getX().toString(), key.getY().toString());
    }

    @Override
    public String seal(TransferPackage content, SigningKey by) {
        try {
            JWSObject signed =
                    new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.ES256)
                                    .type(TYPE)
                                    .keyID(by.publicKey().id())
                                    .build(),
                            new Payload(JSON.writeValueAsBytes(content)));
            signed.sign(
                    new ECDSASigner(builder(by.publicKey()).d(new Base64URL(by.secret())).build()));
            return signed.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException("A package can't be signed", fault);
        }
    }

    @Override
    public Opened open(String sealed, Collection<PublicKey> trusted) {
        JWSObject signed = parsed(sealed);
        if (!TYPE.equals(signed.getHeader().getType())
                || !JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
            throw unreadable();
        }
        PublicKey by =
                trusted.stream()
                        .filter(key -> key.id().equals(signed.getHeader().getKeyID()))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("transfer-package-untrusted"));
        if (!isSignedBy(signed, by)) {
            throw Refused.invalid("transfer-package-forged");
        }
        return new Opened(content(signed), by);
    }

    private static boolean isSignedBy(JWSObject signed, PublicKey by) {
        try {
            return signed.verify(new ECDSAVerifier(builder(by).build()));
        } catch (JOSEException notToCheck) {
            return false;
        }
    }

    @Override
    public TransferPackage content(String sealed) {
        return content(parsed(sealed));
    }

    private static TransferPackage content(JWSObject signed) {
        try {
            TransferPackage content =
                    JSON.readValue(signed.getPayload().toBytes(), TransferPackage.class);
            if (content == null || !content.isSound()) {
                throw unreadable();
            }
            return content;
        } catch (JacksonException otherForm) {
            throw unreadable();
        }
    }

    private static JWSObject parsed(String sealed) {
        try {
            return JWSObject.parse(sealed.strip());
        } catch (ParseException notSigned) {
            throw unreadable();
        }
    }

    private static ECKey.Builder builder(PublicKey key) {
        return new ECKey.Builder(Curve.P_256, new Base64URL(key.x()), new Base64URL(key.y()));
    }

    private static Refused unreadable() {
        return Refused.invalid("transfer-package-unreadable");
    }
}
