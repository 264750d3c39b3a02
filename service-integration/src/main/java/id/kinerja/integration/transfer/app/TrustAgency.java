package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SealedPackages;
import id.kinerja.integration.transfer.TrustedAgencies;
import id.kinerja.integration.transfer.TrustedAgency;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which agencies of other installations packages are taken of: one proposes, one confirms. */
@Service
public class TrustAgency {

    private final TransferOffice office;
    private final TrustedAgencies agencies;
    private final SealedPackages packages;
    private final AuditTrail audit;

    TrustAgency(
            TransferOffice office,
            TrustedAgencies agencies,
            SealedPackages packages,
            AuditTrail audit) {
        this.office = office;
        this.agencies = agencies;
        this.packages = packages;
        this.audit = audit;
    }

    /** A key as its agency tells it, by the names of RFC 7518. */
    public record Told(String type, String curve, String x, String y) {

        private boolean isOfTheCurve() {
            return type.equals("EC") && curve.equals("P-256");
        }
    }

    /** With what the caller may do with it. */
    public record Listed(TrustedAgency agency, List<TrustedAgency.Action> actions) {}

    @Transactional
    public Listed propose(Actor actor, String code, String name, List<Told> told) {
        PersonId by = office.requireHr(actor);
        TrustedAgency proposed =
                new TrustedAgency(
                        UuidV7.next(),
                        code,
                        name,
                        keys(told),
                        TrustedAgency.State.PROPOSED,
                        by,
                        null,
                        1);
        agencies.add(proposed);
        audit.record(Act.of("TRUSTED_AGENCY_PROPOSED").on(proposed.id()));
        return listed(by, proposed);
    }

    /**
     * @param thumbprint as the other agency has told it by another way, such as by letter
     */
    @Transactional
    public Listed confirm(Actor actor, UUID id, String thumbprint, long seen) {
        PersonId by = office.requireHr(actor);
        Listed confirmed = changed(by, id, seen, one -> one.confirmedBy(by, thumbprint));
        audit.record(Act.of("TRUSTED_AGENCY_CONFIRMED").on(id));
        return confirmed;
    }

    @Transactional
    public Listed end(Actor actor, UUID id, long seen) {
        PersonId by = office.requireHr(actor);
        Listed ended = changed(by, id, seen, one -> one.endedBy(by));
        audit.record(Act.of("TRUSTED_AGENCY_ENDED").on(id));
        return ended;
    }

    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, @Nullable UUID after, int limit) {
        office.requireReading(actor);
        PersonId me = office.isHr(actor) ? actor.person() : null;
        return agencies.list(after, limit).stream().map(one -> listed(me, one)).toList();
    }

    private List<PublicKey> keys(List<Told> told) {
        List<PublicKey> keys = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= told.size(); row++) {
            Told one = told.get(row - 1);
            Optional<PublicKey> key =
                    one.isOfTheCurve() ? packages.key(one.x(), one.y()) : Optional.empty();
            key.ifPresent(keys::add);
            if (key.isEmpty()) {
                findings.add(Finding.ofRow(row, "keys", "trusted-agency-no-key"));
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("trusted-agency-invalid", findings);
        }
        return keys;
    }

    private Listed changed(PersonId by, UUID id, long seen, UnaryOperator<TrustedAgency> step) {
        TrustedAgency kept =
                agencies.findForChange(id)
                        .orElseThrow(() -> Refused.notFound("trusted-agency-unknown"));
        if (kept.revision() != seen) {
            throw Refused.stale();
        }
        TrustedAgency changed = step.apply(kept);
        agencies.update(changed);
        return listed(by, changed);
    }

    private static Listed listed(@Nullable PersonId me, TrustedAgency agency) {
        return new Listed(
                agency,
                me == null
                        ? List.of()
                        : Actions.open(
                                TrustedAgency.Action.class,
                                action -> agency.refusal(action, me).isEmpty()));
    }
}
