package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.joining;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.PersonnelFile;
import id.kinerja.integration.personnel.PersonnelRow;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * First the people go in, since a row may name an assessor who comes further down; then, row by
 * row, their places.
 */
final class PersonnelImportRun implements ImportRun {

    private static final int PEOPLE_AT_A_TIME = 2_000;

    /** Of those that aren't taken, as many as somebody reads. */
    private static final int MOST_COLUMNS = 20;

    private static final int LONGEST_NAME = 40;

    private final PersonnelFile file;
    private final IncomingPeople incoming;
    private final AgencyId agency;
    private final LocalDate today;
    private final boolean apply;
    private List<Person> people = List.of();
    private int prepared;
    private final Set<String> notTaken = new TreeSet<>();
    private int firstRow;

    PersonnelImportRun(
            PersonnelFile file,
            IncomingPeople incoming,
            AgencyId agency,
            LocalDate today,
            boolean apply) {
        this.file = file;
        this.incoming = incoming;
        this.agency = agency;
        this.today = today;
        this.apply = apply;
    }

    @Override
    public void look(TableRow row) {
        if (firstRow == 0) {
            firstRow = row.number();
        }
        if (notTaken.size() < MOST_COLUMNS) {
            row.cells().keySet().stream()
                    .filter(column -> !column.isEmpty() && !PersonnelImport.takes(column))
                    .forEach(notTaken::add);
        }
        file.look(personnel(row));
    }

    @Override
    public Optional<ImportOutcome> prepare() {
        if (prepared == 0) {
            people = file.people();
        }
        if (prepared >= people.size()) {
            return Optional.empty();
        }
        int end = Math.min(people.size(), prepared + PEOPLE_AT_A_TIME);
        List<Person> fresh = incoming.unknownOf(people.subList(prepared, end));
        if (apply) {
            incoming.keepPeople(agency, fresh);
        }
        prepared = end;
        return Optional.of(new ImportOutcome(Map.of("people", fresh.size()), List.of()));
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<PersonnelRow> personnel = rows.stream().map(PersonnelImportRun::personnel).toList();
        PersonnelFile.Part part =
                file.take(personnel, incoming.known(personnel, file.numbersBefore(), today));
        if (apply) {
            incoming.keep(agency, part, file.heads(), today);
        }
        List<Finding> findings = new ArrayList<>();
        if (rows.getFirst().number() == firstRow) {
            columnsNotTaken().ifPresent(findings::add);
        }
        findings.addAll(part.findings());
        return new ImportOutcome(counts(part), findings);
    }

    /** What changes is counted only where something does: most files bring in. */
    private static Map<String, Integer> counts(PersonnelFile.Part part) {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("assignmentsEnded", part.ended().size());
        counts.put("servicesChanged", part.people().size());
        counts.put("numbersChanged", part.factsOf(PersonFact.Kind.NIP));
        counts.put("namesChanged", part.factsOf(PersonFact.Kind.NAMA));
        counts.put("ranksChanged", part.factsOf(PersonFact.Kind.GOLONGAN));
        counts.values().removeIf(count -> count == 0);
        counts.put("assignments", part.assignments().size());
        return counts;
    }

    /** Told with the first row, and so once; it holds up none. */
    private Optional<Finding> columnsNotTaken() {
        return notTaken.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                        "",
                                        "column-not-taken",
                                        notTaken.stream()
                                                .limit(MOST_COLUMNS)
                                                .map(PersonnelImportRun::beginning)
                                                .collect(joining(", ")))
                                .asWarning());
    }

    private static String beginning(String column) {
        return column.substring(0, Math.min(LONGEST_NAME, column.length()));
    }

    private static PersonnelRow personnel(TableRow row) {
        return new PersonnelRow(
                row.number(),
                row.text("nip"),
                row.text("nama"),
                row.text("jenis_pegawai"),
                row.text("unor_kode"),
                row.text("jabatan_kode"),
                row.text("jabatan_nama"),
                row.text("jenis_jabatan"),
                row.text("penugasan"),
                row.text("kelas_jabatan"),
                row.text("golongan"),
                row.text("tmt_golongan"),
                row.text("tmt_jabatan"),
                row.text("tmt_selesai"),
                row.text("nomor_sk"),
                row.text("tanggal_sk"),
                row.text("nip_atasan"),
                row.text("nama_atasan"),
                row.text("status"),
                row.text("nip_lama"),
                row.text("tmt_nip"),
                row.spoilt());
    }
}
