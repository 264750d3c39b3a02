package id.kinerja.integration.transfer.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.transfer.SealedPackages;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransfersOut;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signs what goes along with somebody, once his last day is over: until then leave, punishments and
 * days without leave may be others.
 */
@Component
class SealTransfer {

    private final TransfersOut transfers;
    private final Register register;
    private final PackagePerson packagePerson;
    private final TransferKeys keys;
    private final SealedPackages packages;
    private final BusinessClock clock;

    SealTransfer(
            TransfersOut transfers,
            Register register,
            PackagePerson packagePerson,
            TransferKeys keys,
            SealedPackages packages,
            BusinessClock clock) {
        this.transfers = transfers;
        this.register = register;
        this.packagePerson = packagePerson;
        this.keys = keys;
        this.packages = packages;
        this.clock = clock;
    }

    /**
     * The package as it is signed; absent before its time.
     *
     * @param transfer which nobody else changes before the transaction ends
     */
    Optional<String> sealed(AgencyId agency, TransferOut transfer) {
        Optional<String> there = transfers.packageOf(transfer);
        if (there.isPresent() || !transfer.isOver(clock.today(agency))) {
            return there;
        }
        Person person =
                register.find(transfer.person())
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        String sealed =
                packages.seal(packagePerson.of(agency, transfer, person), keys.current(agency));
        transfers.keepPackage(transfer, sealed);
        return Optional.of(sealed);
    }
}
