package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of a row into values; each that can't be read is a finding. */
final class RowReading {

    /** What a spreadsheet makes of eighteen digits once it takes them for a number. */
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{15,18}[.,]0+");

    /** A cell that a spreadsheet would run; a lone dash says "none". */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t].*|-.+", Pattern.DOTALL);

    /** Of the longest table there is (27 peringkat, Perpres 37/2015); a number beyond is a slip. */
    private static final int HIGHEST_CLASS = 27;

    private static final String NONE = "-";

    private final UnitsOfOffice units;
    private final LocalDate today;
    private final List<Finding> findings;
    private final RowDays days;

    /**
     * @param findings to which what is wrong is added
     */
    RowReading(UnitsOfOffice units, LocalDate today, List<Finding> findings) {
        this.units = units;
        this.today = today;
        this.findings = findings;
        this.days = new RowDays(today, findings);
    }

    Optional<ReadRow> read(PersonnelRow row) {
        int before = findings.size();
        Optional<NomorPegawai> number = number(row);
        lookForFormulas(row);
        lookForNumbers(row);
        require(row, "nama", row.nama());
        lookForLetters(row, "nama", row.nama());
        lookForLetters(row, "nama_atasan", row.namaAtasan());
        Optional<JenisPegawai> jenis =
                value(row, "jenis_pegawai", row.jenisPegawai(), JenisPegawai::valueOf);
        Optional<UnitId> unit = unit(row);
        require(row, "jabatan_kode", row.jabatanKode());
        Optional<JenisJabatan> jabatan =
                value(row, "jenis_jabatan", row.jenisJabatan(), TemplateCodes::jenisJabatan);
        Optional<Penugasan> penugasan =
                value(row, "penugasan", row.penugasan(), TemplateCodes::penugasan);
        Optional<KelasJabatan> kelas = row.kelasJabatan().isEmpty() ? Optional.empty() : kelas(row);
        jenis.ifPresent(kind -> lookForGolongan(row, kind));
        jenis.ifPresent(kind -> number.ifPresent(one -> compare(row, one, kind)));
        Optional<ServiceStatus> afterwards = afterwards(row, penugasan);
        Optional<LocalDate> decreeDate = days.decreeDate(row);
        Optional<LocalDate> golonganSince = days.golonganSince(row);
        Optional<NomorPegawai> numberBefore = numberBefore(row);
        Optional<LocalDate> numberSince = days.numberSince(row);
        Optional<DateRange> during = days.during(row);
        if (unit.isPresent() && during.isPresent() && units.outlasts(unit.get(), during.get())) {
            find(row, "unor_kode", "unit-has-an-end");
        }
        return findings.stream().skip(before).anyMatch(finding -> !finding.warning())
                ? Optional.empty()
                : Optional.of(
                        new ReadRow(
                                row,
                                number.orElseThrow(),
                                jenis.orElseThrow(),
                                unit.orElseThrow(),
                                jabatan.orElseThrow(),
                                penugasan.orElseThrow(),
                                kelas.orElse(null),
                                afterwards.orElse(null),
                                during.orElseThrow(),
                                decreeDate.orElse(null),
                                golonganSince.orElse(null),
                                numberBefore.orElse(null),
                                numberSince.orElse(null)));
    }

    /** Empty where none is written, and where it is no number; the row goes in without. */
    Optional<NomorPegawai> assessor(PersonnelRow row) {
        if (row.nipAtasan().isEmpty()) {
            return Optional.empty();
        }
        if (row.spoilt().contains("nip_atasan")) {
            warn(row, "nip_atasan", "precision-lost");
            return Optional.empty();
        }
        Optional<NomorPegawai> assessor = NomorPegawaiCheck.of(row.nipAtasan(), today).number();
        if (assessor.isEmpty()) {
            boolean number = SPREADSHEET_NUMBER.matcher(row.nipAtasan()).matches();
            warn(row, "nip_atasan", number ? "precision-lost" : "assessor-unknown");
        }
        return assessor;
    }

    private void find(PersonnelRow row, String column, String code) {
        findings.add(Finding.ofRow(row.number(), column, code));
    }

    private void warn(PersonnelRow row, String column, String code) {
        findings.add(Finding.ofRow(row.number(), column, code).asWarning());
    }

    private void lookForLetters(PersonnelRow row, String column, String name) {
        if (!isEmpty(name) && !NameWords.isName(name)) {
            find(row, column, "name-without-letters");
        }
    }

    Optional<NomorPegawai> number(PersonnelRow row) {
        return number(row, "nip", row.nipAsWritten());
    }

    /** Empty where none is written: he has the number that he had. */
    private Optional<NomorPegawai> numberBefore(PersonnelRow row) {
        return row.nipLama().isEmpty() ? Optional.empty() : number(row, "nip_lama", row.nipLama());
    }

    private Optional<NomorPegawai> number(PersonnelRow row, String column, String written) {
        if (row.spoilt().contains(column) || SPREADSHEET_NUMBER.matcher(written).matches()) {
            find(row, column, "precision-lost");
            return Optional.empty();
        }
        if (FORMULA.matcher(written).matches()) {
            find(row, column, "formula-in-cell");
            return Optional.empty();
        }
        if (written.isEmpty()) {
            find(row, column, "number-not-in-file");
            return Optional.empty();
        }
        NomorPegawaiCheck check = NomorPegawaiCheck.of(written, today);
        check.findings().stream()
                .map(found -> found.at(column, row.number()))
                .forEach(findings::add);
        return check.number();
    }

    /**
     * An NRP is of a soldier or police officer alone. A PPPK has another number than a PNS; where
     * they differ one of the two cells is wrong.
     */
    private void compare(PersonnelRow row, NomorPegawai number, JenisPegawai kind) {
        if (number instanceof Nrp && !PersonFacts.hasNrp(kind)) {
            find(row, "nip", "looks-like-nrp");
        } else if (number instanceof Nip && PersonFacts.hasNrp(kind)) {
            find(row, "nip", "nrp-wanted");
        } else if (number instanceof Nip nip && NipCheck.differs(nip, kind)) {
            findings.add(
                    Finding.ofRow(row.number(), "jenis_pegawai", "nip-of-another-kind", kind)
                            .asWarning());
        }
    }

    private void lookForFormulas(PersonnelRow row) {
        row.texts().entrySet().stream()
                .filter(cell -> FORMULA.matcher(cell.getValue()).matches())
                .forEach(cell -> find(row, cell.getKey(), "formula-in-cell"));
    }

    /** A code in a cell of numbers has lost the zeros that it began with, if it had any. */
    private void lookForNumbers(PersonnelRow row) {
        row.spoilt().stream()
                .filter(column -> !column.startsWith("nip"))
                .sorted()
                .forEach(column -> find(row, column, "number-in-text-column"));
    }

    private void require(PersonnelRow row, String column, String text) {
        if (isEmpty(text)) {
            find(row, column, "cell-empty");
        }
    }

    private static boolean isEmpty(String text) {
        return text.isEmpty() || text.equals(NONE);
    }

    private Optional<KelasJabatan> kelas(PersonnelRow row) {
        Optional<KelasJabatan> kelas =
                value(row, "kelas_jabatan", row.kelasJabatan(), RowReading::kelas);
        if (kelas.isPresent() && kelas.get().number() > HIGHEST_CLASS) {
            findings.add(
                    Finding.ofRow(
                            row.number(), "kelas_jabatan", "class-out-of-range", HIGHEST_CLASS));
            return Optional.empty();
        }
        return kelas;
    }

    private void lookForGolongan(PersonnelRow row, JenisPegawai kind) {
        String golongan = row.golongan();
        boolean said = !golongan.isEmpty() && !golongan.equals(NONE);
        if (said && !FORMULA.matcher(golongan).matches() && !Golongan.fits(kind, golongan)) {
            findings.add(
                    Finding.ofRow(row.number(), "golongan", "golongan-unknown", golongan, kind));
        }
    }

    private Optional<UnitId> unit(PersonnelRow row) {
        UnitId unit = units.byCode().get(row.unorKode());
        if (unit == null) {
            findings.add(Finding.ofRow(row.number(), "unor_kode", "value-unknown", row.unorKode()));
        } else if (!units.reached().contains(unit)) {
            find(row, "unor_kode", "outside-ones-office");
        }
        return Optional.ofNullable(unit);
    }

    /** Only a definitive place ends somebody's service: a Plt's period says nothing of it. */
    private Optional<ServiceStatus> afterwards(PersonnelRow row, Optional<Penugasan> penugasan) {
        if (row.serves()) {
            return Optional.empty();
        }
        Optional<ServiceStatus> status = ServiceStatus.away(row.status());
        if (status.isEmpty()) {
            findings.add(
                    Finding.ofRow(
                            row.number(),
                            "status",
                            "status-unknown",
                            row.status(),
                            ServiceStatus.away()));
        } else if (row.tmtSelesai().isEmpty()
                && penugasan.equals(Optional.of(Penugasan.DEFINITIF))) {
            find(row, "tmt_selesai", "status-needs-its-day");
        }
        return status;
    }

    private <T> Optional<T> value(
            PersonnelRow row, String column, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException notReadable) {
            findings.add(Finding.ofRow(row.number(), column, "value-unknown", text));
            return Optional.empty();
        }
    }

    private static KelasJabatan kelas(String text) {
        return new KelasJabatan(Integer.parseInt(text));
    }
}
