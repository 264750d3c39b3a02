package id.kinerja.integration.webhook.db;

import id.kinerja.integration.webhook.SigningSecret;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.crypto.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Secrets of endpoints, sealed for their agency. */
@Component
class EndpointSecrets {

    private final MasterKey masterKey;

    EndpointSecrets(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    byte[] seal(AgencyId agency, WebhookEndpoint.Id endpoint, SigningSecret secret) {
        return masterKey.cipherer(agency, "webhook").seal(secret.key(), context(endpoint));
    }

    /** The newest first, of a row that has them. */
    List<SigningSecret> open(AgencyId agency, WebhookEndpoint.Id endpoint, ResultSet row)
            throws SQLException {
        List<SigningSecret> secrets = new ArrayList<>();
        secrets.add(open(agency, endpoint, row.getBytes("sealed")));
        byte[] old = row.getBytes("old_sealed");
        if (old != null) {
            secrets.add(open(agency, endpoint, old));
        }
        return secrets;
    }

    private SigningSecret open(AgencyId agency, WebhookEndpoint.Id endpoint, byte[] sealed) {
        return new SigningSecret(
                masterKey.cipherer(agency, "webhook").open(sealed, context(endpoint)));
    }

    private static byte[] context(WebhookEndpoint.Id endpoint) {
        return ("endpoint/" + endpoint.value()).getBytes(StandardCharsets.UTF_8);
    }
}
