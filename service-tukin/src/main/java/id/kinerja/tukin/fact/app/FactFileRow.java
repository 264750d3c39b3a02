package id.kinerja.tukin.fact.app;

import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of facts from outside, of whomever its number names, or of whoever holds a
 * position.
 *
 * @param nip absent where it is told of a position
 * @param position the code of one; absent where it is told of a person
 * @param unit the code of the unit of which it is the position; absent where none is said
 */
record FactFileRow(
        int number,
        @Nullable NomorPegawai nip,
        @Nullable String position,
        @Nullable String unit,
        String code,
        LocalDate from,
        String value,
        String source,
        String proof) {

    static final String NIP = "nip";
    static final String POSITION = "kode_jabatan";
    static final String UNIT = "kode_unit";
    static final String CODE = "kode_fakta";
    static final String FROM = "berlaku_mulai";
    static final String VALUE = "nilai";
    static final String SOURCE = "sumber";
    static final String PROOF = "nomor_bukti";

    static final int LONGEST = 200;
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t].*|-.+", Pattern.DOTALL);

    /** What a spreadsheet makes of eighteen digits once it takes them for a number. */
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{15,18}[.,]0+");

    /** Nothing where something is wrong with it, which is added to the findings. */
    static Optional<FactFileRow> read(TableRow row, LocalDate today, List<Finding> findings) {
        return new Reading(row, findings).read(today);
    }

    private record Reading(TableRow row, List<Finding> findings) {

        Optional<FactFileRow> read(LocalDate today) {
            Optional<String> position = optional(POSITION);
            Optional<String> unit = optional(UNIT);
            Optional<NomorPegawai> nip = position.isEmpty() ? nip(today) : Optional.empty();
            boolean ofBoth = position.isPresent() && !row.text(NIP).isEmpty();
            if (ofBoth) {
                find(POSITION, "fact-of-two");
            }
            boolean ofStrayUnit = position.isEmpty() && !row.text(UNIT).isEmpty();
            if (ofStrayUnit) {
                find(UNIT, "fact-of-two");
            }
            Optional<String> code = text(CODE);
            Optional<LocalDate> from = text(FROM).flatMap(this::day);
            Optional<String> value = text(VALUE);
            Optional<String> source = text(SOURCE);
            Optional<String> proof = text(PROOF);
            if (ofBoth
                    || ofStrayUnit
                    || (unit.isEmpty() && !row.text(UNIT).isEmpty())
                    || (nip.isEmpty() && position.isEmpty())
                    || code.isEmpty()
                    || from.isEmpty()
                    || value.isEmpty()
                    || source.isEmpty()
                    || proof.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new FactFileRow(
                            row.number(),
                            nip.orElse(null),
                            position.orElse(null),
                            unit.orElse(null),
                            code.get(),
                            from.get(),
                            value.get(),
                            source.get(),
                            proof.get()));
        }

        private Optional<String> optional(String column) {
            return row.text(column).isEmpty() ? Optional.empty() : text(column);
        }

        private Optional<NomorPegawai> nip(LocalDate today) {
            Optional<String> written = text(NIP);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            if (row.spoilt().contains(NIP) || SPREADSHEET_NUMBER.matcher(written.get()).matches()) {
                return find(NIP, "precision-lost");
            }
            NomorPegawaiCheck check = NomorPegawaiCheck.of(written.get(), today);
            check.findings().stream()
                    .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                    .forEach(finding -> findings.add(finding.at(NIP, row.number())));
            return check.number();
        }

        private Optional<LocalDate> day(String written) {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException unreadable) {
                return find(FROM, "day-unknown", written);
            }
        }

        private Optional<String> text(String column) {
            String written = row.text(column);
            if (written.isEmpty()) {
                return find(column, "cell-empty");
            }
            if (FORMULA.matcher(written).matches()) {
                return find(column, "formula-in-cell");
            }
            return written.length() > LONGEST
                    ? find(column, "text-too-long", LONGEST)
                    : Optional.of(written);
        }

        private <T> Optional<T> find(String column, String code, Object... arguments) {
            findings.add(Finding.ofRow(row.number(), column, code, arguments));
            return Optional.empty();
        }
    }
}
