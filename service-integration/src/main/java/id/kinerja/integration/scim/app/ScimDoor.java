package id.kinerja.integration.scim.app;

import id.kinerja.integration.scim.ScimClients;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * Lets in the programs that HR has named, and no other machine: an attendance system keeps nobody.
 */
@Component
class ScimDoor {

    private final ScimClients clients;

    ScimDoor(ScimClients clients) {
        this.clients = clients;
    }

    void require(Actor actor) {
        actor.require(Role.MACHINE);
        if (!clients.isOpen(actor.client())) {
            throw Refused.forbidden("scim-client-not-open");
        }
    }
}
