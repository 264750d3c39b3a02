package id.kinerja.integration.transfer.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.transfer.Arrival;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.SealedPackages;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds a package against what the agency knows already. */
@Component
class KnownArrivals {

    private final TransfersIn transfers;
    private final SealedPackages packages;
    private final Register register;
    private final Assignments assignments;
    private final PastPositions pastPositions;
    private final Units units;
    private final Settings settings;
    private final BusinessClock clock;

    KnownArrivals(
            TransfersIn transfers,
            SealedPackages packages,
            Register register,
            Assignments assignments,
            PastPositions pastPositions,
            Units units,
            Settings settings,
            BusinessClock clock) {
        this.transfers = transfers;
        this.packages = packages;
        this.register = register;
        this.assignments = assignments;
        this.pastPositions = pastPositions;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came, by the transfer. */
    Map<UUID, TransferPackage> contents(Collection<TransferIn> some) {
        return transfers.packagesOf(some.stream().map(TransferIn::id).toList()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, came -> packages.content(came.getValue())));
    }

    Arrival of(AgencyId agency, TransferIn transfer) {
        TransferPackage content = packages.content(transfers.packageOf(transfer.id()));
        Optional<PersonId> here = personOf(content, transfer);
        Placement placement = transfer.placement();
        LeavePolicy policy = settings.get(LeavePolicy.class, agency, clock.today(agency));
        return new Arrival(
                content,
                placement,
                new Arrival.Known(
                        here.flatMap(register::find).orElse(null),
                        here.map(one -> assignments.of(List.of(one))).orElse(List.of()),
                        here.map(one -> pastPositions.of(Set.of(one))).orElse(List.of()),
                        placement == null || units.has(placement.unit()),
                        LeaveLaw.of(content.person().kind())
                                .map(law -> policy.annualOf(law).mostCarried())
                                .orElse(null)));
    }

    /** As {@link #of}; nobody else changes one who comes back before the transaction ends. */
    Arrival forChange(AgencyId agency, TransferIn transfer) {
        TransferPackage content = packages.content(transfers.packageOf(transfer.id()));
        personOf(content, transfer).ifPresent(one -> register.findForChange(List.of(one)));
        return of(agency, transfer);
    }

    private Optional<PersonId> personOf(TransferPackage content, TransferIn transfer) {
        PersonId accepted = transfer.person();
        if (accepted != null) {
            return Optional.of(accepted);
        }
        String number = content.person().number();
        return number == null
                ? Optional.empty()
                : register.peopleByNumber(Set.of(NomorPegawai.of(number))).values().stream()
                        .findFirst();
    }
}
