package id.kinerja.integration.transfer.web;

import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.app.KeepTransferKeys;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys by which other installations check packages of the agency. */
@RestController
@RequestMapping("/v1/transfer-keys")
class TransferKeyController {

    private final KeepTransferKeys keepTransferKeys;

    TransferKeyController(KeepTransferKeys keepTransferKeys) {
        this.keepTransferKeys = keepTransferKeys;
    }

    /**
     * A JWK (RFC 7517).
     *
     * @param kid the thumbprint (RFC 7638), by which people compare it too
     */
    record TransferKeyView(
            String kty, String crv, String x, String y, String kid, String use, String alg) {

        static TransferKeyView of(PublicKey key) {
            return new TransferKeyView("EC", "P-256", key.x(), key.y(), key.id(), "sig", "ES256");
        }
    }

    /** A JWK set; the first one signs. */
    record TransferKeysView(List<TransferKeyView> keys) {

        static TransferKeysView of(List<PublicKey> keys) {
            return new TransferKeysView(keys.stream().map(TransferKeyView::of).toList());
        }
    }

    @Serves(
            value = "Lists the keys by which packages of the agency are checked, as a JWK set",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    TransferKeysView read(Actor actor) {
        return TransferKeysView.of(keepTransferKeys.read(actor));
    }

    @Serves(
            value =
                    "Makes a key that signs packages from now on; those before it still check what they signed",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TransferKeysView add(Actor actor) {
        return TransferKeysView.of(keepTransferKeys.add(actor));
    }
}
