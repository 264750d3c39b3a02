package id.kinerja.tukin.fact.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.FactId;
import id.kinerja.tukin.fact.GivenFact;
import id.kinerja.tukin.fact.PositionHolders;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.SuppliedFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One way through a file of facts from outside. What is there already is counted as known. */
final class FactFileRun implements ImportRun {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "personId", FactFileRow.NIP,
                    "positionCode", FactFileRow.POSITION,
                    "unitId", FactFileRow.UNIT,
                    "code", FactFileRow.CODE,
                    "from", FactFileRow.FROM,
                    "value", FactFileRow.VALUE);

    private final FactDesk.Judgement judgement;
    private final LocalDate today;
    private final Directory directory;
    private final SuppliedFacts facts;
    private final PositionHolders holders;
    private final AuditTrail audit;
    private final boolean apply;
    private final Set<Told> seen = new HashSet<>();

    FactFileRun(
            FactDesk.Judgement judgement,
            LocalDate today,
            Directory directory,
            SuppliedFacts facts,
            PositionHolders holders,
            AuditTrail audit,
            boolean apply) {
        this.judgement = judgement;
        this.today = today;
        this.directory = directory;
        this.facts = facts;
        this.holders = holders;
        this.audit = audit;
        this.apply = apply;
    }

    /** What is said of whom; of two values of one day nobody knows which one holds. */
    private record Told(FactHolder holder, String code, LocalDate from) {}

    /** Who is there of those whom the rows name. */
    private record There(Map<NomorPegawai, PersonId> people, NamedPositions positions) {

        /** Nothing where no such person or position is there, which is added to the findings. */
        Optional<FactHolder> holder(FactFileRow row, List<Finding> findings) {
            String position = row.position();
            if (position == null) {
                PersonId person = people.get(row.nip());
                if (person == null) {
                    findings.add(Finding.ofRow(row.number(), FactFileRow.NIP, "person-unknown"));
                }
                return Optional.ofNullable(person).map(FactHolder::of);
            }
            NamedPositions.Answer named = positions.written(position, row.unit(), row.from());
            if (named.wrong() != null) {
                findings.add(
                        Finding.ofRow(
                                row.number(),
                                named.aboutUnit() ? FactFileRow.UNIT : FactFileRow.POSITION,
                                named.wrong(),
                                named.saying(position)));
            }
            return Optional.ofNullable(named.holder());
        }
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<FactFileRow> read =
                rows.stream()
                        .flatMap(row -> FactFileRow.read(row, today, findings).stream())
                        .toList();
        There there =
                new There(
                        directory.numbered(
                                read.stream()
                                        .flatMap(row -> Stream.ofNullable(row.nip()))
                                        .collect(toSet())),
                        new NamedPositions(
                                holders.withCodes(
                                        read.stream()
                                                .flatMap(row -> Stream.ofNullable(row.position()))
                                                .collect(toSet()))));
        List<SuppliedFact> supplied =
                read.stream().flatMap(row -> fact(row, there, findings).stream()).toList();
        findings.sort(Comparator.comparingInt(Finding::row));
        int fresh = apply ? keep(supplied) : supplied.size() - facts.known(supplied).size();
        return new ImportOutcome(
                Map.of("facts", fresh, "known", supplied.size() - fresh), findings);
    }

    private Optional<SuppliedFact> fact(FactFileRow row, There there, List<Finding> findings) {
        Optional<FactHolder> holder = there.holder(row, findings);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(new Told(holder.get(), row.code(), row.from()))) {
            findings.add(Finding.ofRow(row.number(), FactFileRow.CODE, "fact-row-twice"));
            return Optional.empty();
        }
        List<Finding> wrong = new ArrayList<>();
        Optional<SuppliedFact> fact =
                judgement.judge(
                        row.number(),
                        new GivenFact(
                                holder.get(),
                                row.code(),
                                row.from(),
                                row.value(),
                                row.source(),
                                row.proof()),
                        wrong);
        wrong.forEach(finding -> findings.add(inFile(finding)));
        return fact;
    }

    private int keep(List<SuppliedFact> supplied) {
        Set<FactId> added = facts.add(supplied);
        audit.recordAll(
                supplied.stream()
                        .filter(fact -> added.contains(fact.id()))
                        .map(SupplyFact::supplied)
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
