package id.kinerja.tukin.deduction.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One way through a file of deductions. What is there already is counted as known. */
final class DeductionFileRun implements ImportRun {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "personId", DeductionFileRow.NIP,
                    "code", DeductionFileRow.CODE,
                    "value", DeductionFileRow.VALUE,
                    "from", DeductionFileRow.FROM,
                    "to", DeductionFileRow.TO,
                    "instalments", DeductionFileRow.INSTALMENTS,
                    "consent", DeductionFileRow.CONSENT);

    private final DeductionDesk.Judgement judgement;
    private final LocalDate today;
    private final Directory directory;
    private final Deductions deductions;
    private final AuditTrail audit;
    private final boolean apply;
    private final Set<Told> seen = new HashSet<>();

    DeductionFileRun(
            DeductionDesk.Judgement judgement,
            LocalDate today,
            Directory directory,
            Deductions deductions,
            AuditTrail audit,
            boolean apply) {
        this.judgement = judgement;
        this.today = today;
        this.directory = directory;
        this.deductions = deductions;
        this.audit = audit;
        this.apply = apply;
    }

    /** What would be kept once. */
    private record Told(PersonId person, String code, YearMonth from, String proof) {}

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<DeductionFileRow> read =
                rows.stream()
                        .flatMap(row -> DeductionFileRow.read(row, today, findings).stream())
                        .toList();
        Map<NomorPegawai, PersonId> people =
                directory.numbered(read.stream().map(DeductionFileRow::nip).collect(toSet()));
        List<Deduction> supplied =
                read.stream().flatMap(row -> deduction(row, people, findings).stream()).toList();
        findings.sort(Comparator.comparingInt(Finding::row));
        int fresh = apply ? keep(supplied) : supplied.size() - deductions.known(supplied).size();
        return new ImportOutcome(
                Map.of("deductions", fresh, "known", supplied.size() - fresh), findings);
    }

    private Optional<Deduction> deduction(
            DeductionFileRow row, Map<NomorPegawai, PersonId> people, List<Finding> findings) {
        PersonId person = people.get(row.nip());
        if (person == null) {
            findings.add(Finding.ofRow(row.number(), DeductionFileRow.NIP, "person-unknown"));
            return Optional.empty();
        }
        if (!seen.add(new Told(person, row.code(), row.from(), row.proof()))) {
            findings.add(
                    Finding.ofRow(row.number(), DeductionFileRow.PROOF, "deduction-row-twice"));
            return Optional.empty();
        }
        List<Finding> wrong = new ArrayList<>();
        Optional<Deduction> one = judgement.judge(row.number(), row.of(person), wrong);
        wrong.forEach(finding -> findings.add(inFile(finding)));
        return one;
    }

    private int keep(List<Deduction> supplied) {
        Set<DeductionId> added = deductions.add(supplied);
        audit.recordAll(
                supplied.stream()
                        .filter(one -> added.contains(one.id()))
                        .map(one -> SupplyDeduction.act("DEDUCTION_SUPPLIED", one))
                        .toList());
        return added.size();
    }

    private static Finding inFile(Finding finding) {
        return new Finding(
                COLUMNS.getOrDefault(finding.field(), finding.field()),
                finding.row(),
                finding.code(),
                finding.arguments());
    }
}
