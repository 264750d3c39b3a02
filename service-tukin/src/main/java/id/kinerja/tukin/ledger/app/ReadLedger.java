package id.kinerja.tukin.ledger.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Ledger;
import id.kinerja.tukin.ledger.LedgerEntry;
import id.kinerja.tukin.statement.PaidReport;
import id.kinerja.tukin.statement.PaidReports;
import id.kinerja.tukin.statement.app.StatementReaders;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was granted; others read the months of which they may read his statement. */
@Service
public class ReadLedger {

    private final Ledger ledger;
    private final PaidReports paidReports;
    private final StatementReaders readers;
    private final AuditTrail audit;

    ReadLedger(Ledger ledger, PaidReports paidReports, StatementReaders readers, AuditTrail audit) {
        this.ledger = ledger;
        this.paidReports = paidReports;
        this.readers = readers;
        this.audit = audit;
    }

    /**
     * @param entries latest month first, each in the order of its entries
     * @param paid by locked run that pays him, whether it was paid by what was read back
     */
    public record Shown(List<LedgerEntry> entries, Map<UUID, PaidReport> paid) {

        /** Of what the entry grants; nothing where no locked run has paid it. */
        public Optional<PaidReport> paid(LedgerEntry entry) {
            return entry.isPaid() && entry.run() != null
                    ? Optional.ofNullable(paid.get(entry.run().value()))
                    : Optional.empty();
        }
    }

    @Transactional
    public Shown read(Actor actor, PersonId person) {
        return new Shown(readable(actor, person), paidReports.ofPerson(person));
    }

    private List<LedgerEntry> readable(Actor actor, PersonId person) {
        List<LedgerEntry> entries = ledger.of(person);
        if (actor.is(person)) {
            return entries;
        }
        Set<YearMonth> months =
                entries.stream().map(LedgerEntry::month).collect(toUnmodifiableSet());
        Set<YearMonth> readable = readers.readable(actor, person, months);
        if (readable.isEmpty()) {
            throw Refused.notFound("ledger-unknown");
        }
        audit.record(Act.looked("LEDGER_SEEN").about(person));
        return entries.stream().filter(entry -> readable.contains(entry.month())).toList();
    }
}
