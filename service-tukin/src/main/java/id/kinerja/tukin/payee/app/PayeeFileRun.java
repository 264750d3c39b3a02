package id.kinerja.tukin.payee.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.payee.PayeeBatchId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One way through a file of payees. */
final class PayeeFileRun implements ImportRun {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", PayeeFileRow.NAME,
                    "bankCode", PayeeFileRow.BANK_CODE,
                    "bankName", PayeeFileRow.BANK_NAME,
                    "account", PayeeFileRow.ACCOUNT,
                    "accountName", PayeeFileRow.ACCOUNT_NAME);

    private final Actor actor;
    private final PayeeDesk desk;
    private final Directory directory;
    private final LocalDate today;
    private final boolean apply;
    private final Set<PersonId> seen = new HashSet<>();
    private PayeeBatchId batch = PayeeBatchId.next();

    PayeeFileRun(Actor actor, PayeeDesk desk, Directory directory, LocalDate today, boolean apply) {
        this.actor = actor;
        this.desk = desk;
        this.directory = directory;
        this.today = today;
        this.apply = apply;
    }

    @Override
    public void belongsTo(UUID job) {
        batch = new PayeeBatchId(job);
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<PayeeFileRow> read =
                rows.stream()
                        .flatMap(row -> PayeeFileRow.read(row, today, findings).stream())
                        .toList();
        Map<NomorPegawai, PersonId> people =
                directory.numbered(read.stream().map(PayeeFileRow::nip).collect(toSet()));
        PayeeDesk.Judged judged =
                desk.judge(
                        actor.agency(),
                        read.stream()
                                .flatMap(row -> given(row, people, findings).stream())
                                .toList());
        judged.findings().forEach(finding -> findings.add(inFile(finding)));
        findings.sort(Comparator.comparingInt(Finding::row));
        if (apply) {
            desk.keep(actor, judged, batch);
        }
        return new ImportOutcome(
                Map.of(
                        "payees", judged.kept().size(),
                        "waiting", judged.waits(),
                        "known", judged.known()),
                findings);
    }

    private Optional<PayeeDesk.Row> given(
            PayeeFileRow row, Map<NomorPegawai, PersonId> people, List<Finding> findings) {
        PersonId person = people.get(row.nip());
        if (person == null) {
            return wrong(row, "person-unknown", findings);
        }
        return seen.add(person)
                ? Optional.of(
                        new PayeeDesk.Row(row.row().number(), row.payee(person), row.cleared()))
                : wrong(row, "payee-row-twice", findings);
    }

    private static Optional<PayeeDesk.Row> wrong(
            PayeeFileRow row, String code, List<Finding> findings) {
        findings.add(Finding.ofRow(row.row().number(), PayeeFileRow.NIP, code));
        return Optional.empty();
    }

    private static Finding inFile(Finding finding) {
        return new Finding(
                COLUMNS.getOrDefault(finding.field(), finding.field()),
                finding.row(),
                finding.code(),
                finding.arguments());
    }
}
