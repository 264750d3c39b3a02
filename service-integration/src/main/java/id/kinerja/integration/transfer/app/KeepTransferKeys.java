package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SigningKeys;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which packages of the agency are signed, and by which others check them. */
@Service
public class KeepTransferKeys {

    private final TransferOffice office;
    private final TransferKeys transferKeys;
    private final SigningKeys keys;

    KeepTransferKeys(TransferOffice office, TransferKeys transferKeys, SigningKeys keys) {
        this.office = office;
        this.transferKeys = transferKeys;
        this.keys = keys;
    }

    /** It signs from now on; what the ones before have signed still holds. */
    @Transactional
    public List<PublicKey> add(Actor actor) {
        office.requireHr(actor);
        transferKeys.next(actor.agency());
        return keys.all();
    }

    @Transactional(readOnly = true)
    public List<PublicKey> read(Actor actor) {
        office.requireReading(actor);
        return keys.all();
    }
}
