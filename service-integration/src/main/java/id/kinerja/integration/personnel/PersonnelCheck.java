package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a personnel file: what is good becomes people and assignments, what is not becomes
 * a finding with its row and column, and neither holds up the other.
 */
public final class PersonnelCheck {

    private static final Map<String, JenisJabatan> SHORT_NAMES =
            Map.of("JFT", JenisJabatan.FUNGSIONAL, "JFU", JenisJabatan.PELAKSANA);
    private static final Map<String, Penugasan> PENUGASAN =
            Map.of(
                    "D",
                    Penugasan.DEFINITIF,
                    "PLT",
                    Penugasan.PLT,
                    "PLH",
                    Penugasan.PLH,
                    "TT",
                    Penugasan.TUGAS_TAMBAHAN);

    private final Map<String, UnitId> units;
    private final Map<Nip, PersonId> known;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Nip, Person> people = new LinkedHashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<AssignmentId, Nip> wantedAssessors = new LinkedHashMap<>();
    private final Map<AssignmentId, Integer> rowOf = new LinkedHashMap<>();

    /**
     * @param units the agency's units by code
     * @param known who is in the register already, by number
     */
    public PersonnelCheck(Map<String, UnitId> units, Map<Nip, PersonId> known, LocalDate today) {
        this.units = Map.copyOf(units);
        this.known = Map.copyOf(known);
        this.today = today;
    }

    /** What a file holds: new people, assignments, and what is wrong with it. */
    public record Result(
            List<Person> people, List<Assignment> assignments, List<Finding> findings) {}

    public Result check(List<PersonnelRow> rows) {
        rows.forEach(this::checkRow);
        return new Result(
                List.copyOf(people.values()),
                assignments.stream().map(this::withAssessor).toList(),
                List.copyOf(findings));
    }

    private void checkRow(PersonnelRow row) {
        int before = findings.size();
        Optional<Nip> nip = nip(row);
        Optional<JenisPegawai> jenis =
                read(row, "jenis_pegawai", row.jenisPegawai(), JenisPegawai::valueOf);
        Optional<UnitId> unit = known(row, "unor_kode", units.get(row.unorKode()));
        Optional<JenisJabatan> jabatan =
                read(row, "jenis_jabatan", row.jenisJabatan(), PersonnelCheck::jenisJabatan);
        Optional<Penugasan> penugasan = known(row, "penugasan", PENUGASAN.get(row.penugasan()));
        Optional<KelasJabatan> kelas =
                row.kelasJabatan().isEmpty()
                        ? Optional.empty()
                        : read(
                                row,
                                "kelas_jabatan",
                                row.kelasJabatan(),
                                text -> new KelasJabatan(Integer.parseInt(text)));
        Optional<DateRange> during = during(row);
        if (findings.size() > before) {
            return;
        }
        PersonId person = person(row, nip.orElseThrow(), jenis.orElseThrow(), during.orElseThrow());
        Assignment assignment =
                new Assignment(
                        AssignmentId.next(),
                        person,
                        unit.orElseThrow(),
                        row.jabatanKode(),
                        row.jabatanKode(),
                        jabatan.orElseThrow(),
                        kelas.orElse(null),
                        penugasan.orElseThrow(),
                        null,
                        row.nomorSk().isEmpty() ? null : row.nomorSk(),
                        during.orElseThrow(),
                        1);
        if (clashes(assignment)) {
            findings.add(Finding.ofRow(row.number(), "nip", "duplicate-row"));
            return;
        }
        assignments.add(assignment);
        rowOf.put(assignment.id(), row.number());
        assessor(row).ifPresent(nipAtasan -> wantedAssessors.put(assignment.id(), nipAtasan));
    }

    private Optional<Nip> nip(PersonnelRow row) {
        NipCheck check = NipCheck.of(row.nipAsWritten(), false, today);
        check.findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .forEach(
                        finding ->
                                findings.add(Finding.ofRow(row.number(), "nip", finding.code())));
        return check.nip();
    }

    private Optional<Nip> assessor(PersonnelRow row) {
        if (row.nipAtasan().isEmpty()) {
            return Optional.empty();
        }
        Optional<Nip> nip = NipCheck.of(row.nipAtasan(), false, today).nip();
        if (nip.isEmpty()) {
            findings.add(Finding.ofRow(row.number(), "nip_atasan", "assessor-unknown"));
        }
        return nip;
    }

    private Optional<DateRange> during(PersonnelRow row) {
        Optional<LocalDate> from = read(row, "tmt_jabatan", row.tmtJabatan(), LocalDate::parse);
        if (row.tmtSelesai().isEmpty()) {
            return from.map(DateRange::since);
        }
        Optional<LocalDate> to = read(row, "tmt_selesai", row.tmtSelesai(), LocalDate::parse);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.add(Finding.ofRow(row.number(), "tmt_selesai", "ends-before-it-starts"));
            return Optional.empty();
        }
        return from.flatMap(start -> to.map(end -> DateRange.of(start, end)));
    }

    private PersonId person(PersonnelRow row, Nip nip, JenisPegawai jenis, DateRange during) {
        PersonId inRegister = known.get(nip);
        if (inRegister != null) {
            return inRegister;
        }
        boolean leaves = !row.status().isEmpty() && !row.status().equals("AKTIF");
        Person fresh =
                new Person(
                        PersonId.next(),
                        nip,
                        row.nama(),
                        jenis,
                        row.golongan().isEmpty() ? null : row.golongan(),
                        leaves ? during : DateRange.since(during.from()),
                        leaves ? row.status() : null,
                        1);
        return people.computeIfAbsent(nip, first -> fresh).id();
    }

    private boolean clashes(Assignment assignment) {
        return assignments.stream()
                .filter(other -> other.person().equals(assignment.person()))
                .filter(other -> other.primary() && assignment.primary())
                .anyMatch(other -> other.during().overlaps(assignment.during()));
    }

    private Assignment withAssessor(Assignment assignment) {
        Nip wanted = wantedAssessors.get(assignment.id());
        if (wanted == null) {
            return assignment;
        }
        Person inFile = people.get(wanted);
        PersonId assessor = inFile != null ? inFile.id() : known.get(wanted);
        if (assessor == null || assessor.equals(assignment.person())) {
            String code = assessor == null ? "assessor-unknown" : "assessor-is-himself";
            findings.add(Finding.ofRow(rowOf.getOrDefault(assignment.id(), 0), "nip_atasan", code));
            return assignment;
        }
        return new Assignment(
                assignment.id(),
                assignment.person(),
                assignment.unit(),
                assignment.positionCode(),
                assignment.positionName(),
                assignment.jenis(),
                assignment.kelas(),
                assignment.penugasan(),
                assessor,
                assignment.decree(),
                assignment.during(),
                1);
    }

    private <T> Optional<T> read(
            PersonnelRow row, String column, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException notReadable) {
            findings.add(Finding.ofRow(row.number(), column, "value-unknown", text));
            return Optional.empty();
        }
    }

    private <T> Optional<T> known(PersonnelRow row, String column, @Nullable T value) {
        if (value == null) {
            findings.add(Finding.ofRow(row.number(), column, "value-unknown", ""));
        }
        return Optional.ofNullable(value);
    }

    private static JenisJabatan jenisJabatan(String text) {
        JenisJabatan byShortName = SHORT_NAMES.get(text);
        return byShortName == null ? JenisJabatan.valueOf(text) : byShortName;
    }
}
