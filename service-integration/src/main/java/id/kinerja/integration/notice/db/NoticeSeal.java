package id.kinerja.integration.notice.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.crypto.MasterKey;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals what must not be read from a backup, each for what it belongs to. */
@Component
class NoticeSeal {

    private final MasterKey masterKey;

    NoticeSeal(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    byte[] seal(AgencyId agency, String belongsTo, byte[] clear) {
        return masterKey.cipherer(agency, "notice").seal(clear, context(agency, belongsTo));
    }

    byte[] open(AgencyId agency, String belongsTo, byte[] sealed) {
        return masterKey.cipherer(agency, "notice").open(sealed, context(agency, belongsTo));
    }

    private static byte[] context(AgencyId agency, String belongsTo) {
        return (agency + "/" + belongsTo).getBytes(StandardCharsets.UTF_8);
    }
}
