package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SealedPackages;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.TransfersIn;
import id.kinerja.integration.transfer.TrustedAgencies;
import id.kinerja.integration.transfer.TrustedAgency;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a package in that another agency has signed, and makes nothing of it yet. The same package
 * is here once, however often it comes.
 */
@Service
public class ReceiveTransfer {

    static final String TASK = "TRANSFER_ARRIVED";

    private final TransferOffice office;
    private final TrustedAgencies trustedAgencies;
    private final SealedPackages packages;
    private final TransfersIn transfers;
    private final TaskBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    ReceiveTransfer(
            TransferOffice office,
            TrustedAgencies trustedAgencies,
            SealedPackages packages,
            TransfersIn transfers,
            TaskBoard board,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.trustedAgencies = trustedAgencies;
        this.packages = packages;
        this.transfers = transfers;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of an agency of another installation; only of one that two of HR have said is trusted. */
    @Transactional
    public TransferIn upload(Actor actor, String sealed) {
        PersonId by = office.requireHr(actor);
        List<TrustedAgency> trusted = trustedAgencies.trusted();
        SealedPackages.Opened opened =
                packages.open(
                        sealed,
                        trusted.stream().flatMap(agency -> agency.keys().stream()).toList());
        if (trusted.stream().noneMatch(agency -> speaksFor(agency, opened))) {
            throw Refused.invalid("transfer-package-not-of-signer");
        }
        return take(actor.agency(), opened.content(), sealed, HandOver.FILE, by);
    }

    /** Of an agency of this installation, whose keys the installation itself has; in its scope. */
    @Transactional
    public TransferIn arrive(AgencyId agency, String sealed, Collection<PublicKey> keys) {
        return take(
                agency, packages.open(sealed, keys).content(), sealed, HandOver.INSTALLATION, null);
    }

    private static boolean speaksFor(TrustedAgency agency, SealedPackages.Opened opened) {
        return agency.keys().contains(opened.signedBy())
                && agency.code().equalsIgnoreCase(opened.content().from().code());
    }

    private TransferIn take(
            AgencyId agency,
            TransferPackage content,
            String sealed,
            HandOver handOver,
            @Nullable PersonId by) {
        if (!content.isFor(office.self(agency).code())) {
            throw Refused.invalid("transfer-package-for-another");
        }
        Optional<TransferIn> there = transfers.ofPackage(content.id());
        if (there.isPresent()) {
            return there.get();
        }
        if (content.hasExpired(clock.instant())) {
            throw Refused.invalid("transfer-package-expired");
        }
        TransferIn arrived =
                new TransferIn(
                        UuidV7.next(),
                        content.id(),
                        handOver,
                        content.from(),
                        content.lastDay(),
                        clock.instant(),
                        by,
                        null,
                        null,
                        TransferIn.State.ARRIVED,
                        null,
                        null,
                        null,
                        1);
        if (!transfers.add(arrived, sealed)) {
            return transfers.ofPackage(content.id()).orElseThrow();
        }
        board.open(
                List.of(
                        Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TASK,
                                arrived.id(),
                                "/api/integration/v1/transfers-in/" + arrived.id())));
        audit.record(
                Act.of("TRANSFER_IN_ARRIVED")
                        .on(arrived.id())
                        .with("package", content.id())
                        .with("by", handOver));
        return arrived;
    }
}
