package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads the days that a row says; each that can't be read is a finding. */
final class RowDays {

    private final LocalDate today;
    private final List<Finding> findings;

    /**
     * @param findings to which what is wrong is added
     */
    RowDays(LocalDate today, List<Finding> findings) {
        this.today = today;
        this.findings = findings;
    }

    Optional<LocalDate> golonganSince(PersonnelRow row) {
        return ifWritten(row, "tmt_golongan", row.tmtGolongan());
    }

    /** A number is known once it holds, since he is found by it from then on. */
    Optional<LocalDate> numberSince(PersonnelRow row) {
        Optional<LocalDate> since = ifWritten(row, "tmt_nip", row.tmtNip());
        if (since.filter(day -> day.isAfter(today)).isPresent()) {
            find(row, "tmt_nip", "number-not-ahead");
        }
        return since;
    }

    /** It is that of the number beside it. */
    Optional<LocalDate> decreeDate(PersonnelRow row) {
        if (!row.tanggalSk().isEmpty() && row.nomorSk().isEmpty()) {
            find(row, "nomor_sk", "decree-number-missing");
        }
        Optional<LocalDate> date = ifWritten(row, "tanggal_sk", row.tanggalSk());
        if (date.filter(day -> day.isAfter(today)).isPresent()) {
            findings.add(Finding.ofRow(row.number(), "tanggal_sk", "date-after-today", today));
        }
        return date;
    }

    Optional<DateRange> during(PersonnelRow row) {
        Optional<LocalDate> from = day(row, "tmt_jabatan", row.tmtJabatan());
        if (row.tmtSelesai().isEmpty()) {
            return from.map(DateRange::since);
        }
        Optional<LocalDate> to = day(row, "tmt_selesai", row.tmtSelesai());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            find(row, "tmt_selesai", "ends-before-it-starts");
            return Optional.empty();
        }
        return from.flatMap(start -> to.map(end -> DateRange.of(start, end)));
    }

    private Optional<LocalDate> ifWritten(PersonnelRow row, String column, String text) {
        return text.isEmpty() ? Optional.empty() : day(row, column, text);
    }

    private Optional<LocalDate> day(PersonnelRow row, String column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (DaysOfTheRepublic.include(day)) {
                return Optional.of(day);
            }
            findings.add(DaysOfTheRepublic.finding(row.number(), column));
        } catch (DateTimeParseException notReadable) {
            findings.add(Finding.ofRow(row.number(), column, "day-unknown", text));
        }
        return Optional.empty();
    }

    private void find(PersonnelRow row, String column, String code) {
        findings.add(Finding.ofRow(row.number(), column, code));
    }
}
